package heed.channels.portal;

import gg.jte.models.runtime.JteModel;
import heed.channels.portal.pages.PortalSettingsPage;
import heed.identity.Actor;
import heed.identity.OwnAddress;
import heed.identity.Right;
import heed.identity.StaffMail;
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

/** Settings: whether customers may come in, and at which address. */
@Controller
@RequestMapping(PortalSettingsController.ADDRESS)
class PortalSettingsController {

    static final String ADDRESS = "/settings/portal";

    private final OpenPortal openPortal;
    private final PortalSwitches switches;
    private final OwnAddress ownAddress;
    private final StaffMail mail;
    private final Templates templates;

    PortalSettingsController(
            OpenPortal openPortal,
            PortalSwitches switches,
            OwnAddress ownAddress,
            StaffMail mail,
            Templates templates) {
        this.openPortal = openPortal;
        this.switches = switches;
        this.ownAddress = ownAddress;
        this.mail = mail;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Actor actor, Frame frame) {
        actor.require(Right.SETTINGS_WRITE);
        return templates.channelsPortalSettings(
                frame, new PortalSettingsPage(switches.open(), mail.possible(), ownAddress.of("/portal")));
    }

    @PostMapping
    RedirectView choose(Actor actor, @RequestParam boolean open, RedirectAttributes next) {
        openPortal.open(actor, open);
        next.addFlashAttribute(Toast.FLASH, Toast.of(open ? "portal.settings.is-open" : "portal.settings.is-closed"));
        var view = new RedirectView(ADDRESS);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
