package heed.knowledge;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.platform.Invalid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates for one conversation in the API: which may fit, and what one says there. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
class ReplyWritingApi {

    private static final int MOST = 3;

    private final ConversationDirectory conversations;
    private final SuggestReplies suggest;
    private final InsertReply insertReply;
    private final FindReplyTemplates find;

    ReplyWritingApi(
            ConversationDirectory conversations,
            SuggestReplies suggest,
            InsertReply insertReply,
            FindReplyTemplates find) {
        this.conversations = conversations;
        this.suggest = suggest;
        this.insertReply = insertReply;
        this.find = find;
    }

    /** At most three, the best first. */
    @GetMapping("/reply-suggestions")
    Suggestions list(Actor actor, @PathVariable UUID id) {
        KnownConversation conversation = conversations.find(actor, new ConversationId(id));
        List<Suggestion> found = suggest.suggestions(actor, conversation, MOST);
        return new Suggestions(
                found.stream().anyMatch(Suggestion::standard),
                found.stream().map(SuggestionView::of).toList());
    }

    /** The template in the words of this conversation; its use is counted when a reply with it is sent. */
    @PostMapping("/reply-insertions")
    FilledReply insert(Actor actor, @PathVariable UUID id, @RequestBody InsertionBody body) {
        KnownConversation conversation = conversations.find(actor, new ConversationId(id));
        TemplateId template = body.template() != null
                ? new TemplateId(body.template())
                : find.byCode(actor, conversation.queue(), body.code() == null ? "" : body.code())
                        .map(ReplyTemplate::id)
                        .orElseThrow(() -> Invalid.at("/code", "knowledge.fault.no-such-code"));
        return insertReply.insert(actor, conversation.id(), template);
    }

    /** @param standardQuestion whether an answer to exactly this question lies ready */
    record Suggestions(boolean standardQuestion, List<SuggestionView> items) {}

    /** @param explanation the phrase, and how many of its words the customer wrote */
    record SuggestionView(UUID template, String code, String name, Explanation explanation) {

        record Explanation(String phrase, int wordsFound, int wordsOf) {}

        static SuggestionView of(Suggestion suggestion) {
            ReplyTemplate template = suggestion.template().template();
            return new SuggestionView(
                    template.id().value(),
                    template.code(),
                    template.name(),
                    new Explanation(suggestion.phrase(), suggestion.found(), suggestion.of()));
        }
    }

    /** One of the two names it. */
    record InsertionBody(@Nullable UUID template, @Nullable String code) {}
}
