package heed.identity.invitations;

import heed.identity.StaffId;
import heed.identity.Threshold;
import heed.identity.invitations.pages.AcceptancePage;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Where the link of an invitation leads: looking costs nothing, accepting uses it up. */
@Controller
@RequestMapping("/invitations/{token}")
class AcceptanceController {

    private final AcceptInvitation acceptInvitation;
    private final Threshold threshold;
    private final Templates templates;

    AcceptanceController(AcceptInvitation acceptInvitation, Threshold threshold, Templates templates) {
        this.acceptInvitation = acceptInvitation;
        this.threshold = threshold;
        this.templates = templates;
    }

    @GetMapping
    Object show(@PathVariable String token, Frame frame, HttpServletResponse response) {
        try {
            Invitation invitation = acceptInvitation.look(token);
            return page(token, invitation, "", frame.locale().getLanguage(), Faults.NONE, frame);
        } catch (NotFound over) {
            return over(frame, response);
        }
    }

    @PostMapping
    Object create(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String language,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            StaffId newcomer = acceptInvitation.accept(token, name, password, language);
            var view = new RedirectView(threshold.arrive(request, newcomer, "/"));
            view.setStatusCode(HttpStatus.SEE_OTHER);
            return view;
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(token, acceptInvitation.look(token), name, language, Faults.of(invalid), frame);
        } catch (NotFound over) {
            return over(frame, response);
        }
    }

    private Object page(String token, Invitation invitation, String name, String language, Faults faults, Frame frame) {
        return templates.identityInvitationsAccept(
                frame, new AcceptancePage(token, invitation.byName(), invitation.email(), name, language, faults));
    }

    /** Used, withdrawn, expired or never made: the answer is the same. */
    private Object over(Frame frame, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return templates.identityInvitationsOver(frame);
    }
}
