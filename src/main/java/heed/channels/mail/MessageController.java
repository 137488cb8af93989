package heed.channels.mail;

import heed.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The source of a mail, for people signed in. */
@Controller
@RequestMapping("/messages/{id}")
class MessageController {

    private final ShowMessage showMessage;

    MessageController(ShowMessage showMessage) {
        this.showMessage = showMessage;
    }

    @GetMapping("/raw")
    void raw(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        showMessage.raw(actor, id, response);
    }
}
