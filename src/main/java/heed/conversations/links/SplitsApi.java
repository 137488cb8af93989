package heed.conversations.links;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.conversations.FindSplits;
import heed.conversations.KnownConversation;
import heed.conversations.Split;
import heed.conversations.SplitConversation;
import heed.conversations.SplitWish;
import heed.conversations.UndoSplit;
import heed.identity.Actor;
import heed.parties.CustomerDetails;
import heed.platform.Invalid;
import heed.web.Slice;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Splits of conversations in the API. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/splits")
class SplitsApi {

    private final ConversationDirectory conversations;
    private final FindSplits findSplits;
    private final SplitConversation splitConversation;
    private final UndoSplit undoSplit;

    SplitsApi(
            ConversationDirectory conversations,
            FindSplits findSplits,
            SplitConversation splitConversation,
            UndoSplit undoSplit) {
        this.conversations = conversations;
        this.findSplits = findSplits;
        this.splitConversation = splitConversation;
        this.undoSplit = undoSplit;
    }

    /** A split; the side that the caller may not read is null. */
    record SplitAnswer(
            UUID id, @Nullable UUID from, @Nullable UUID into, List<UUID> entries, Instant at) {}

    @GetMapping
    Slice<SplitAnswer> list(Actor actor, @PathVariable UUID id) {
        List<Split> found = findSplits.of(actor, new ConversationId(id));
        Set<ConversationId> readable = conversations
                .findAll(
                        actor,
                        found.stream()
                                .flatMap(each -> Stream.of(each.from(), each.into()))
                                .distinct()
                                .toList())
                .stream()
                .map(KnownConversation::id)
                .collect(Collectors.toSet());
        return new Slice<>(
                found.stream()
                        .map(each -> new SplitAnswer(
                                each.id(),
                                readable.contains(each.from()) ? each.from().value() : null,
                                readable.contains(each.into()) ? each.into().value() : null,
                                each.entries().stream().map(EntryId::value).toList(),
                                each.at()))
                        .toList(),
                null);
    }

    /** Without a customer it is the matter of whoever wrote the first of the entries. */
    record NewSplit(
            @Nullable List<@Nullable UUID> entries,
            @Nullable String subject,
            @Nullable CustomerDetails customer) {

        SplitWish wish() {
            if (entries == null || entries.stream().anyMatch(Objects::isNull)) {
                throw Invalid.at("/entries", "splits.fault.none");
            }
            return new SplitWish(
                    entries.stream()
                            .flatMap(Stream::ofNullable)
                            .map(EntryId::new)
                            .toList(),
                    subject,
                    customer);
        }
    }

    record NewConversation(UUID id, long number, String subject, UUID customer, Instant createdAt, String url) {}

    @PostMapping
    ResponseEntity<NewConversation> split(Actor actor, @PathVariable UUID id, @RequestBody NewSplit body) {
        KnownConversation begun = splitConversation.split(actor, new ConversationId(id), body.wish());
        return ResponseEntity.created(
                        URI.create("/api/v1/conversations/" + begun.id().value()))
                .body(new NewConversation(
                        begun.id().value(),
                        begun.number(),
                        begun.subject(),
                        begun.customer().value(),
                        begun.openedAt(),
                        begun.url()));
    }

    /** Undoes the split by which this conversation came to be. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(Actor actor, @PathVariable UUID id) {
        undoSplit.undo(actor, new ConversationId(id));
    }
}
