package heed.conversations;

import heed.conversations.ComposerTool.Filled;
import heed.identity.Actor;
import heed.platform.Invalid;
import heed.web.Faults;
import heed.web.Slice;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A conversation's timeline in the API, and what joins two of them. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
class EntryApi {

    private final PostWords postWords;
    private final MergeConversations mergeConversations;
    private final HoldReply holdReply;
    private final TakeBackReply takeBackReply;
    private final OutgoingReplies outgoing;
    private final VisibleConversations visible;
    private final Entries entries;

    EntryApi(
            PostWords postWords,
            MergeConversations mergeConversations,
            HoldReply holdReply,
            TakeBackReply takeBackReply,
            OutgoingReplies outgoing,
            VisibleConversations visible,
            Entries entries) {
        this.postWords = postWords;
        this.mergeConversations = mergeConversations;
        this.holdReply = holdReply;
        this.takeBackReply = takeBackReply;
        this.outgoing = outgoing;
        this.visible = visible;
        this.entries = entries;
    }

    @GetMapping("/entries")
    Slice<EntryView> list(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        Conversation conversation = visible.find(actor, new ConversationId(id));
        int most = Math.clamp(limit, 1, Slice.MOST);
        List<Entry> page = entries.page(conversation.id(), cursor == null ? null : new EntryId(cursor), most + 1);
        return slice(actor, conversation, page, most);
    }

    @PostMapping("/entries")
    ResponseEntity<EntryView> append(Actor actor, @PathVariable UUID id, @RequestBody EntryBody body) {
        if (body.delay() != null) {
            return held(actor, visible.find(actor, new ConversationId(id)), body);
        }
        Added added = postWords.append(actor, new ConversationId(id), body.addition(), body.fields());
        Entry entry = entries.find(added.entry()).orElseThrow();
        return ResponseEntity.created(URI.create(
                        "/api/v1/conversations/" + added.conversation().value() + "/entries"))
                .body(EntryView.of(entry));
    }

    private ResponseEntity<EntryView> held(Actor actor, Conversation conversation, EntryBody body) {
        Duration delay = ChooseReplyDelay.read(body.delay());
        Addition addition = body.addition();
        boolean plain = addition.kind() == EntryKind.REPLY && addition.at() == null && addition.externalId() == null;
        if (!plain || actor.id() == null) {
            throw Invalid.at("/delay", "presence.fault.delay-alone");
        }
        Outgoing reply =
                holdReply.hold(actor, conversation.id(), addition, new Filled(body.fields(), Faults.NONE), "", delay);
        return ResponseEntity.accepted().body(EntryView.of(reply, conversation.language()));
    }

    /** Replies that have not left yet. */
    @GetMapping("/outgoing")
    Slice<EntryView> outgoing(Actor actor, @PathVariable UUID id) {
        Conversation conversation = visible.find(actor, new ConversationId(id));
        return new Slice<>(
                outgoing.of(conversation.id()).stream()
                        .map(each -> EntryView.of(each, conversation.language()))
                        .toList(),
                null);
    }

    /** Only while the reply has not left. */
    @DeleteMapping("/entries/{entry}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Actor actor, @PathVariable UUID id, @PathVariable UUID entry) {
        takeBackReply.takeBack(actor, new ConversationId(id), new EntryId(entry));
    }

    /** Where notes are hidden, a page may hold fewer than it could. */
    static Slice<EntryView> slice(Actor actor, Conversation conversation, List<Entry> page, int most) {
        Slice<Entry> all = Slice.of(page, most, last -> last.id().value().toString());
        return new Slice<>(
                Notes.seen(actor, conversation, all.items()).stream()
                        .map(EntryView::of)
                        .toList(),
                all.next());
    }

    /** What the API takes to add to a conversation. */
    record EntryBody(
            @Nullable String kind,
            @Nullable String text,
            @Nullable String language,
            @Nullable Instant at,
            @Nullable UUID lastSeenEntry,
            @Nullable String externalId,
            @Nullable String delay,
            @Nullable List<String> uploads,
            @Nullable List<String> copies) {

        /** The files and the copies, as a form names them. */
        Map<String, String> fields() {
            return PostWords.fields(
                    Objects.requireNonNullElse(uploads, List.of()), Objects.requireNonNullElse(copies, List.of()));
        }

        Addition addition() {
            EntryKind read = EntryKind.of(Objects.requireNonNullElse(kind, ""))
                    .orElseThrow(() ->
                            Invalid.at("/kind", "conversations.fault.kind", Objects.requireNonNullElse(kind, "")));
            return new Addition(
                    read,
                    new Words(Objects.requireNonNullElse(text, ""), null, null, language, List.of()),
                    null,
                    null,
                    at,
                    lastSeenEntry == null ? null : new EntryId(lastSeenEntry),
                    externalId,
                    List.of());
        }
    }

    @PostMapping("/merges")
    ResponseEntity<MergeView> merge(Actor actor, @PathVariable UUID id, @RequestBody MergeBody body) {
        if (body.into() == null) {
            throw Invalid.at("/into", "conversations.fault.into");
        }
        var merge = mergeConversations.merge(actor, new ConversationId(id), new ConversationId(body.into()));
        return ResponseEntity.created(URI.create("/api/v1/conversations/" + id + "/merges"))
                .body(new MergeView(id, body.into(), merge.at()));
    }

    @DeleteMapping("/merges")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undoMerge(Actor actor, @PathVariable UUID id) {
        mergeConversations.undo(actor, new ConversationId(id));
    }

    record MergeBody(@Nullable UUID into) {}

    record MergeView(UUID merged, UUID into, Instant at) {}
}
