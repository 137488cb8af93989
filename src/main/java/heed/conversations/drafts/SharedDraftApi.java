package heed.conversations.drafts;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.NotFound;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The draft that a colleague left on a conversation, in the API. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/shared-draft")
class SharedDraftApi {

    private final ConversationDirectory conversations;
    private final ShareDraft shareDraft;

    SharedDraftApi(ConversationDirectory conversations, ShareDraft shareDraft) {
        this.conversations = conversations;
        this.shareDraft = shareDraft;
    }

    @GetMapping
    DraftView show(Actor actor, @PathVariable UUID id) {
        return shareDraft
                .find(actor, conversations.find(actor, new ConversationId(id)))
                .map(DraftView::of)
                .orElseThrow(NotFound::new);
    }

    /** A program may leave one for people too. */
    @PutMapping
    DraftView share(Actor actor, @PathVariable UUID id, @RequestBody DraftBody body) {
        return DraftView.of(shareDraft.share(
                actor,
                new ConversationId(id),
                Objects.requireNonNullElse(body.kind(), "reply"),
                Objects.requireNonNullElse(body.text(), ""),
                body.meantFor() == null ? null : new StaffId(body.meantFor())));
    }

    /** Takes it over: it is nobody else's to go on with, and answers for the last time what it says. */
    @DeleteMapping
    DraftView takeOver(Actor actor, @PathVariable UUID id) {
        return DraftView.of(shareDraft.takeOver(actor, new ConversationId(id)));
    }

    /** @param meantFor id of the colleague, left out for whoever comes */
    record DraftBody(
            @Nullable String kind,
            @Nullable String text,
            @Nullable UUID meantFor) {}

    record DraftView(
            String kind,
            String text,
            Writer writtenBy,
            @Nullable UUID meantFor,
            Instant at) {

        /** @param id null where a program wrote it */
        record Writer(@Nullable UUID id, String name) {}

        static DraftView of(SharedDraft draft) {
            return new DraftView(
                    draft.kind(),
                    draft.text(),
                    new Writer(StaffId.valueOrNull(draft.writtenBy()), draft.writtenByName()),
                    StaffId.valueOrNull(draft.meantFor()),
                    draft.at());
        }
    }
}
