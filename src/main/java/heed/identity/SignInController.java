package heed.identity;

import gg.jte.models.runtime.JteModel;
import heed.identity.SignInOutcome.Accepted;
import heed.identity.SignInOutcome.Throttled;
import heed.identity.SignInOutcome.Wrong;
import heed.identity.pages.SignInPage;
import heed.templates.Templates;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private final Threshold threshold;
    private final SignedInSessions sessions;
    private final ObjectProvider<SignInWay> ways;
    private final Templates templates;

    SignInController(
            SignIn signIn,
            Threshold threshold,
            SignedInSessions sessions,
            ObjectProvider<SignInWay> ways,
            Templates templates) {
        this.signIn = signIn;
        this.threshold = threshold;
        this.sessions = sessions;
        this.ways = ways;
        this.templates = templates;
    }

    @GetMapping("/sign-in")
    Object show(@RequestParam(required = false) @Nullable String next, Frame frame) {
        return frame.viewer().signedIn() ? new RedirectView(NextPage.of(next)) : page(frame, "", next, false, null);
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
            case Accepted(StaffMember member) -> redirect(threshold.arrive(request, member.id(), NextPage.of(next)));
            case Wrong() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(frame, email, next, true, null);
            }
            case Throttled(Duration wait) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader("Retry-After", Long.toString(wait.toSeconds()));
                yield page(frame, email, next, false, wait);
            }
        };
    }

    @PostMapping("/sign-out")
    RedirectView delete(HttpServletRequest request) {
        sessions.end(request);
        return redirect("/sign-in");
    }

    private JteModel page(
            Frame frame, String email, @Nullable String wish, boolean wrong, @Nullable Duration tryAgainIn) {
        String next = NextPage.of(wish);
        List<SignInPage.Way> others = ways.orderedStream()
                .filter(SignInWay::offered)
                .map(way -> new SignInPage.Way(frame.text(way.label(), way.facts()), way.url(next), way.icon()))
                .toList();
        return templates.identitySignIn(frame, new SignInPage(email, next, wrong, tryAgainIn, others));
    }

    /** 303, so that going back never posts a password again. */
    static RedirectView redirect(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
