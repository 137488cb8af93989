package heed.conversations.links;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.conversations.links.MergePreview.Spoke;
import heed.conversations.links.PreviewMerge.Suggestion;
import heed.identity.Actor;
import heed.identity.Right;
import heed.web.Slice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which conversations may be merged and what two would come to, in the API. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/merges")
class MergePreviewApi {

    private final ConversationDirectory conversations;
    private final PreviewMerge previewMerge;

    MergePreviewApi(ConversationDirectory conversations, PreviewMerge previewMerge) {
        this.conversations = conversations;
        this.previewMerge = previewMerge;
    }

    /** An open conversation that may be about the same, and what speaks for it. */
    record SuggestionAnswer(
            UUID id,
            long number,
            String subject,
            String status,
            Instant openedAt,
            boolean sameCustomer,
            boolean sameSubject) {

        static SuggestionAnswer of(Suggestion suggestion) {
            KnownConversation of = suggestion.conversation();
            return new SuggestionAnswer(
                    of.id().value(),
                    of.number(),
                    of.subject(),
                    of.status(),
                    of.openedAt(),
                    suggestion.sameCustomer(),
                    suggestion.sameSubject());
        }
    }

    @GetMapping("/suggestions")
    Slice<SuggestionAnswer> suggestions(Actor actor, @PathVariable UUID id) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation one = conversations.find(actor, new ConversationId(id));
        return new Slice<>(
                previewMerge.suggestions(actor, one).stream()
                        .map(SuggestionAnswer::of)
                        .toList(),
                null);
    }

    /** One of the two: how much was said in it, and by whom. */
    record SideAnswer(
            UUID id,
            long number,
            String subject,
            String customer,
            String status,
            long messages,
            long notes,
            List<String> people) {

        static SideAnswer of(MergePreview.Side side) {
            KnownConversation of = side.conversation();
            return new SideAnswer(
                    of.id().value(),
                    of.number(),
                    of.subject(),
                    side.customer(),
                    of.status(),
                    side.messages(),
                    side.notes(),
                    side.spoke().stream().map(Spoke::name).toList());
        }
    }

    /** What comes together; staying is the one that survives. */
    record PreviewAnswer(SideAnswer leaving, SideAnswer staying, boolean twoCustomers, boolean possible) {}

    @GetMapping("/{into}/preview")
    PreviewAnswer preview(Actor actor, @PathVariable UUID id, @PathVariable UUID into) {
        actor.require(Right.CONVERSATIONS_WRITE);
        MergePreview preview = previewMerge.preview(
                actor,
                conversations.find(actor, new ConversationId(id)),
                conversations.find(actor, new ConversationId(into)));
        return new PreviewAnswer(
                SideAnswer.of(preview.leaving()),
                SideAnswer.of(preview.staying()),
                preview.twoCustomers(),
                preview.hindrance() == null);
    }
}
