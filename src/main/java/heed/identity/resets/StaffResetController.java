package heed.identity.resets;

import heed.identity.Actor;
import heed.identity.StaffId;
import heed.identity.resets.OfferReset.Offered;
import heed.identity.resets.pages.HandOverPage;
import heed.templates.Templates;
import heed.web.Frame;
import heed.web.Toast;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Settings, staff: an administrator helps a colleague who has forgotten the password. */
@Controller
class StaffResetController {

    private final OfferReset offerReset;
    private final Templates templates;

    StaffResetController(OfferReset offerReset, Templates templates) {
        this.offerReset = offerReset;
        this.templates = templates;
    }

    /** A link to hand over stands in this answer and nowhere else: it is no redirect, so that no session keeps it. */
    @PostMapping("/settings/staff/{id}/password-reset")
    Object create(@PathVariable UUID id, Actor actor, Frame frame, RedirectAttributes next) {
        Offered offered = offerReset.offer(actor, new StaffId(id));
        if (offered.link() != null) {
            return templates.identityResetsHandOver(
                    frame,
                    new HandOverPage(id.toString(), offered.name(), offered.link(), OfferReset.HOLDS.toMinutes()));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("resets.sent", offered.name()));
        var view = new RedirectView("/settings/staff/" + id);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
