package heed.conversations.bulk;

import heed.conversations.ConversationId;
import heed.conversations.HeldReplies;
import heed.conversations.HoldReply;
import heed.identity.Actor;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.web.Text;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Decisions about many conversations in the API. */
@RestController
@RequestMapping("/api/v1/conversations/bulk")
class BulkApi {

    private static final int REFUSED = 200;

    private final StartBulk startBulk;
    private final PreviewBulk previewBulk;
    private final BulkReading reading;
    private final BulkItems items;
    private final HoldReply holdReply;
    private final HeldReplies replies;
    private final Text text;

    BulkApi(
            StartBulk startBulk,
            PreviewBulk previewBulk,
            BulkReading reading,
            BulkItems items,
            HoldReply holdReply,
            HeldReplies replies,
            Text text) {
        this.holdReply = holdReply;
        this.replies = replies;
        this.startBulk = startBulk;
        this.previewBulk = previewBulk;
        this.reading = reading;
        this.items = items;
        this.text = text;
    }

    @PostMapping
    ResponseEntity<?> create(Actor actor, @RequestBody BulkBody body) {
        if (Boolean.TRUE.equals(body.preview())) {
            BulkPreview shown = previewBulk.preview(actor, body.wish(), reading.read(actor, body.wished()));
            return ResponseEntity.ok(preview(shown));
        }
        UUID id = Ids.next();
        startBulk.start(
                actor,
                id,
                body.wish(),
                body.wished(),
                holdReply.grace(actor, body.delay()),
                Locale.ENGLISH.getLanguage());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/conversations/bulk/" + id))
                .body(run(startBulk.find(actor, id)));
    }

    @GetMapping("/{id}")
    RunView show(Actor actor, @PathVariable UUID id) {
        return run(startBulk.find(actor, id));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<RunView> undo(Actor actor, @PathVariable UUID id) {
        startBulk.undo(actor, id);
        return ResponseEntity.accepted().body(run(startBulk.find(actor, id)));
    }

    /**
     * @param preview true says what would happen and changes nothing
     * @param delay for so long replies can be taken back once all is done, as in ISO 8601; left out, they leave at once
     * @param conversations ids; left out where all that the view and the search find are meant
     */
    record BulkBody(
            @Nullable Boolean preview,
            @Nullable List<UUID> conversations,
            @Nullable String view,
            @Nullable String q,
            @Nullable ChangeBody change,
            @Nullable String delay) {

        BulkWish wish() {
            if (conversations == null && view == null && q == null) {
                throw Invalid.at("/conversations", "bulk.fault.nobody");
            }
            List<UUID> ids = Objects.requireNonNullElse(conversations, List.of());
            return new BulkWish(
                    List.of(),
                    ids.stream().map(ConversationId::new).toList(),
                    Objects.requireNonNullElse(view, "all"),
                    Objects.requireNonNullElse(q, ""),
                    conversations == null);
        }

        BulkChange wished() {
            if (change == null) {
                throw Invalid.at("/change", "bulk.fault.nothing");
            }
            return change.wished();
        }
    }

    /** A field of null is emptied. An assignee of null takes the conversations from whoever has them; one that is left out changes nothing. */
    record ChangeBody(
            @Nullable String status,
            @Nullable JsonNode assignee,
            @Nullable String queue,
            @Nullable String priority,
            @Nullable List<String> addTags,
            @Nullable List<String> removeTags,
            @Nullable Map<String, JsonNode> fields,
            @Nullable String reply,
            @Nullable Instant snoozedUntil,
            @Nullable UUID macro) {

        BulkChange wished() {
            return new BulkChange(
                    status,
                    assignee == null || assignee.isMissingNode()
                            ? null
                            : assignee.isString() ? assignee.stringValue() : assignee.isNull() ? "" : "?",
                    queue,
                    priority,
                    Objects.requireNonNullElse(addTags, List.of()),
                    Objects.requireNonNullElse(removeTags, List.of()),
                    fields == null ? Map.of() : Map.copyOf(fields),
                    Objects.requireNonNullElse(reply, ""),
                    snoozedUntil,
                    macro);
        }
    }

    record RefusalView(UUID conversation, List<String> reasons) {}

    /** @param whole whether every one was looked at for what may stand in the way */
    record PreviewView(int affected, int unchanged, List<RefusalView> refused, boolean whole, boolean more) {}

    /** @param leaving how many replies have not left yet; @param takenBack how many never will */
    record RunView(
            UUID id,
            String state,
            int total,
            int waiting,
            int changed,
            int unchanged,
            int restored,
            int leaving,
            int takenBack,
            List<RefusalView> refused,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant undoUntil) {}

    private PreviewView preview(BulkPreview shown) {
        return new PreviewView(
                shown.affected().size(),
                shown.unchanged(),
                shown.refused().stream()
                        .map(each -> new RefusalView(
                                each.conversation().id().value(),
                                each.reasons().stream()
                                        .map(reason -> text.of(Locale.ENGLISH, reason))
                                        .toList()))
                        .toList(),
                shown.whole(),
                shown.more());
    }

    private RunView run(BulkRun run) {
        BulkRun.Tally tally = run.tally();
        return new RunView(
                run.id(),
                run.state().key(),
                tally.total(),
                tally.waiting(),
                tally.changed(),
                tally.unchanged(),
                tally.restored(),
                replies.waiting(run.id()),
                tally.takenBack(),
                items.refused(run.id(), REFUSED).stream()
                        .map(each -> new RefusalView(each.conversation().value(), each.reasons()))
                        .toList(),
                run.startedAt(),
                run.finishedAt(),
                run.undoUntil());
    }
}
