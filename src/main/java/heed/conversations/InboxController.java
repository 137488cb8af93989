package heed.conversations;

import gg.jte.models.runtime.JteModel;
import heed.conversations.InboxPages.Asked;
import heed.conversations.pages.InboxPage;
import heed.identity.Actor;
import heed.templates.Templates;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The inbox: what is mine, what is nobody's, what waits, and whatever somebody searches for or keeps as a view. */
@Controller
class InboxController {

    private final InboxPages pages;
    private final KeepListLayout keepListLayout;
    private final ExportConversations exportConversations;
    private final Templates templates;

    InboxController(
            InboxPages pages,
            KeepListLayout keepListLayout,
            ExportConversations exportConversations,
            Templates templates) {
        this.pages = pages;
        this.keepListLayout = keepListLayout;
        this.exportConversations = exportConversations;
        this.templates = templates;
    }

    @ModelAttribute
    Asked asked(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String sort) {
        return new Asked(view, q, cursor, sort);
    }

    @GetMapping("/inbox")
    JteModel show(Actor actor, Frame frame, @ModelAttribute Asked asked) {
        InboxPage page = pages.page(frame, actor, asked, null);
        return page.layout().asTable()
                ? templates.conversationsTable(frame, page)
                : templates.conversationsInbox(frame, page);
    }

    /** How this person's list looks from now on; columns that are none are passed over. */
    @PostMapping("/inbox/layout")
    RedirectView keepLayout(
            Actor actor,
            @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "false") boolean compact,
            @RequestParam(defaultValue = "false") boolean table,
            @RequestParam(defaultValue = "") List<String> column) {
        keepListLayout.keep(actor, new ListLayout(compact, table, ListColumn.read(column)));
        return ConversationController.redirect("/inbox" + asked.place());
    }

    @GetMapping("/inbox/export.csv")
    void export(Actor actor, @ModelAttribute Asked asked, HttpServletResponse response) throws IOException {
        exportConversations.write(actor, asked.chosen(), asked.q(), response);
    }
}
