package heed.conversations.copies;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.CopyTo;
import heed.identity.Actor;
import heed.web.Slice;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who gets copies in a conversation, in the API. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/copies")
class CopiesApi {

    private final ConversationDirectory conversations;
    private final CopyReaders readers;
    private final ChooseCopies chooseCopies;

    CopiesApi(ConversationDirectory conversations, CopyReaders readers, ChooseCopies chooseCopies) {
        this.conversations = conversations;
        this.readers = readers;
        this.chooseCopies = chooseCopies;
    }

    @GetMapping
    Slice<CopyView> list(Actor actor, @PathVariable UUID id) {
        List<CopyReader> all =
                readers.of(conversations.find(actor, new ConversationId(id)).id());
        return new Slice<>(all.stream().map(CopyView::of).toList(), null);
    }

    @PostMapping
    ResponseEntity<CopyTo> add(Actor actor, @PathVariable UUID id, @RequestBody CopyBody body) {
        CopyTo added = chooseCopies.add(actor, new ConversationId(id), Objects.requireNonNullElse(body.address(), ""));
        return ResponseEntity.created(URI.create("/api/v1/conversations/" + id + "/copies"))
                .body(added);
    }

    @DeleteMapping("/{address}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaveOut(Actor actor, @PathVariable UUID id, @PathVariable String address) {
        chooseCopies.leaveOut(actor, new ConversationId(id), address);
    }

    record CopyBody(@Nullable String address) {}

    /** @param decidedBy null while somebody is only suggested */
    record CopyView(
            String address,
            String name,
            String state,
            Instant since,
            @Nullable String decidedBy) {

        static CopyView of(CopyReader each) {
            return new CopyView(
                    each.to().address(),
                    each.to().name(),
                    each.state().key(),
                    each.since(),
                    each.decidedBy().isEmpty() ? null : each.decidedBy());
        }
    }
}
