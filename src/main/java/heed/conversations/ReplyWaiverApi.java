package heed.conversations;

import heed.identity.Actor;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reply waivers in the API. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/reply-waiver")
class ReplyWaiverApi {

    private final WaiveReply waiveReply;

    ReplyWaiverApi(WaiveReply waiveReply) {
        this.waiveReply = waiveReply;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void create(Actor actor, @PathVariable UUID id) {
        waiveReply.waive(actor, new ConversationId(id));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable UUID id) {
        waiveReply.undo(actor, new ConversationId(id));
    }
}
