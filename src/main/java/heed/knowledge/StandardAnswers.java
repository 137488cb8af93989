package heed.knowledge;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.ConversationWords;
import heed.conversations.KnownConversation;
import heed.conversations.StandardQuestions;
import heed.identity.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A question is standard when every word of a known phrase stands in it: an answer lies ready. */
@Component
record StandardAnswers(ConversationDirectory conversations, ConversationWords words, ReplyPhrases phrases)
        implements StandardQuestions {

    @Override
    public Set<ConversationId> among(Collection<ConversationId> ids) {
        Map<ConversationId, String> said = words.ofCustomers(ids);
        List<KnownConversation> known = conversations.findAll(Actor.SYSTEM, ids);
        return phrases
                .overlaps(known.stream()
                        .map(each -> ReplyPhrases.Asked.of(
                                each.id(),
                                each.language(),
                                each.queue(),
                                each.subject() + "\n" + said.getOrDefault(each.id(), "")))
                        .toList())
                .stream()
                .filter(each -> each.found() == each.of())
                .map(ReplyPhrases.Overlap::conversation)
                .collect(Collectors.toSet());
    }
}
