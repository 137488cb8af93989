package heed.identity;

import heed.identity.pages.SetUpPage;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of a new installation; it is gone as soon as somebody works here. */
@Controller
class SetUpController {

    private final SetUpHeed setUpHeed;
    private final SignedInSessions sessions;
    private final Templates templates;

    SetUpController(SetUpHeed setUpHeed, SignedInSessions sessions, Templates templates) {
        this.setUpHeed = setUpHeed;
        this.sessions = sessions;
        this.templates = templates;
    }

    @GetMapping("/set-up")
    Object show(@RequestParam(defaultValue = "") String token, Frame frame) {
        requireNeed();
        return templates.identitySetUp(frame, new SetUpPage(token, "", "", Faults.NONE));
    }

    @PostMapping("/set-up")
    Object create(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireNeed();
        try {
            StaffMember first =
                    setUpHeed.setUp(token, name, email, password, frame.locale().getLanguage());
            sessions.begin(request, first);
            return SignInController.redirect(NextPage.START);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.identitySetUp(frame, new SetUpPage(token, name, email, Faults.of(invalid)));
        }
    }

    private void requireNeed() {
        if (!setUpHeed.isNeeded()) {
            throw new NotFound();
        }
    }
}
