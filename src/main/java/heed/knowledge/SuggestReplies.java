package heed.knowledge;

import heed.conversations.ConversationWords;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Suggests templates for what a customer asks, by the words that their question shares with questions of its kind. */
@Component
class SuggestReplies {

    private static final int MOST_TEMPLATES = 200;

    private final ConversationWords words;
    private final ReplyPhrases phrases;
    private final FindReplyTemplates find;

    SuggestReplies(ConversationWords words, ReplyPhrases phrases, FindReplyTemplates find) {
        this.words = words;
        this.phrases = phrases;
        this.find = find;
    }

    /** The best first, none where nothing fits. */
    List<Suggestion> suggestions(Actor actor, KnownConversation conversation, int most) {
        List<ReplyPhrases.Overlap> overlaps = overlaps(conversation);
        if (overlaps.isEmpty()) {
            return List.of();
        }
        Map<TemplateId, CountedTemplate> usable = find.choices(actor, conversation.queue(), "", MOST_TEMPLATES).stream()
                .collect(Collectors.toMap(each -> each.template().id(), Function.identity()));
        return overlaps.stream()
                .filter(each -> usable.containsKey(each.template()))
                .limit(most)
                .map(each -> new Suggestion(
                        java.util.Objects.requireNonNull(usable.get(each.template())),
                        each.phrase(),
                        each.found(),
                        each.of()))
                .toList();
    }

    private List<ReplyPhrases.Overlap> overlaps(KnownConversation conversation) {
        String said = words.ofCustomers(List.of(conversation.id())).getOrDefault(conversation.id(), "");
        return phrases.overlaps(List.of(ReplyPhrases.Asked.of(
                conversation.id(),
                conversation.language(),
                conversation.queue(),
                conversation.subject() + "\n" + said)));
    }
}
