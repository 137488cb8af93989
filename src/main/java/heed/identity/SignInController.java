package heed.identity;

import gg.jte.models.runtime.JteModel;
import heed.identity.SignInOutcome.SignedIn;
import heed.identity.SignInOutcome.Throttled;
import heed.identity.SignInOutcome.Wrong;
import heed.identity.pages.SignInPage;
import heed.templates.Templates;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The door for people: in, out, and out everywhere. */
@Controller
class SignInController {

    private final SignIn signIn;
    private final SignedInSessions sessions;
    private final Templates templates;

    SignInController(SignIn signIn, SignedInSessions sessions, Templates templates) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.templates = templates;
    }

    @GetMapping("/sign-in")
    Object show(@RequestParam(required = false) @Nullable String next, Frame frame) {
        return frame.viewer().signedIn()
                ? new RedirectView(NextPage.of(next))
                : templates.identitySignIn(frame, new SignInPage("", NextPage.of(next), false, null));
    }

    @PostMapping("/sign-in")
    Object create(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.signIn(email, password, request.getRemoteAddr())) {
            case SignedIn(StaffMember member) -> {
                sessions.begin(request, member);
                yield redirect(NextPage.of(next));
            }
            case Wrong() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again(frame, new SignInPage(email, NextPage.of(next), true, null));
            }
            case Throttled(Duration wait) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader("Retry-After", Long.toString(wait.toSeconds()));
                yield again(frame, new SignInPage(email, NextPage.of(next), false, wait));
            }
        };
    }

    @PostMapping("/sign-out")
    RedirectView delete(HttpServletRequest request) {
        sessions.end(request);
        return redirect("/sign-in");
    }

    private JteModel again(Frame frame, SignInPage page) {
        return templates.identitySignIn(frame, page);
    }

    /** 303, so that going back never posts a password again. */
    static RedirectView redirect(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
