package heed.conversations.presence;

import heed.conversations.ConversationDirectory;
import heed.identity.Actor;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Told by every open page of a conversation that it is there. */
@Controller
@RequestMapping("/conversations/{number:\\d+}/viewing")
class ViewingController {

    private final NoteViewing noteViewing;
    private final ConversationDirectory conversations;

    ViewingController(NoteViewing noteViewing, ConversationDirectory conversations) {
        this.noteViewing = noteViewing;
        this.conversations = conversations;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(
            Actor actor,
            @PathVariable long number,
            @RequestParam UUID page,
            @RequestParam(defaultValue = "") String writing) {
        noteViewing.note(actor, conversations.find(actor, number), page, writing);
    }

    @PostMapping("/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable long number, @RequestParam UUID page) {
        noteViewing.end(actor, conversations.find(actor, number), page);
    }
}
