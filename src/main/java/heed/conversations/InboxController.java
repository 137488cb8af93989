package heed.conversations;

import gg.jte.models.runtime.JteModel;
import heed.conversations.InboxPages.Asked;
import heed.identity.Actor;
import heed.templates.Templates;
import heed.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox: what is mine, what is nobody's, what waits, and whatever somebody searches for. */
@Controller
class InboxController {

    private final InboxPages pages;
    private final Templates templates;

    InboxController(InboxPages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/inbox")
    JteModel show(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor) {
        return templates.conversationsInbox(frame, pages.page(frame, actor, new Asked(view, q, cursor), null));
    }
}
