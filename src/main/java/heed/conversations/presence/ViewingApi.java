package heed.conversations.presence;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.identity.Actor;
import heed.web.Slice;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who has a conversation open, for programs. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/viewers")
class ViewingApi {

    private static final UUID PROGRAM = new UUID(0, 0);

    private final NoteViewing noteViewing;
    private final ConversationDirectory conversations;

    ViewingApi(NoteViewing noteViewing, ConversationDirectory conversations) {
        this.noteViewing = noteViewing;
        this.conversations = conversations;
    }

    @GetMapping
    Slice<ViewerView> list(Actor actor, @PathVariable UUID id) {
        return new Slice<>(
                noteViewing.who(actor, new ConversationId(id)).stream()
                        .map(each -> new ViewerView(each.staff().value(), each.name(), each.writing()))
                        .toList(),
                null);
    }

    @PutMapping("/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(Actor actor, @PathVariable UUID id, @RequestBody ViewingBody body) {
        noteViewing.note(
                actor,
                conversations.find(actor, new ConversationId(id)),
                PROGRAM,
                Objects.requireNonNullElse(body.writing(), ""));
    }

    @DeleteMapping("/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID id) {
        noteViewing.end(actor, conversations.find(actor, new ConversationId(id)), PROGRAM);
    }

    record ViewingBody(@Nullable String writing) {}

    record ViewerView(UUID staff, String name, @Nullable String writing) {}
}
