package heed.channels.mail.automatic;

import gg.jte.models.runtime.JteModel;
import heed.channels.mail.automatic.pages.AutomaticMailPage;
import heed.identity.Actor;
import heed.templates.Templates;
import heed.web.Frame;
import heed.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Settings: which mailboxes say that a letter has arrived, and which set junk aside. */
@Controller
@RequestMapping(AutomaticMailController.ADDRESS)
class AutomaticMailController {

    static final String ADDRESS = "/settings/mail/automatic";

    private final ChangeManners changeManners;
    private final Templates templates;

    AutomaticMailController(ChangeManners changeManners, Templates templates) {
        this.changeManners = changeManners;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Actor actor, Frame frame) {
        return templates.channelsMailAutomatic(
                frame,
                new AutomaticMailPage(
                        changeManners.all(actor).stream()
                                .map(each -> new AutomaticMailPage.Row(
                                        each.mailbox(), each.acknowledges(), each.setsJunkAside()))
                                .toList(),
                        changeManners.heldBack(actor)));
    }

    @PostMapping
    RedirectView save(
            Actor actor,
            @RequestParam String mailbox,
            @RequestParam(defaultValue = "false") boolean acknowledges,
            @RequestParam(defaultValue = "false") boolean setsJunkAside,
            RedirectAttributes next) {
        Manner saved = changeManners.save(actor, mailbox, acknowledges, setsJunkAside);
        next.addFlashAttribute(Toast.FLASH, Toast.of("automatic.saved", saved.mailbox()));
        RedirectView view = new RedirectView(ADDRESS);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
