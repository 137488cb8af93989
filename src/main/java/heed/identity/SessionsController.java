package heed.identity;

import heed.identity.SignedInSessions.SignedIn;
import heed.platform.NotFound;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Where a person is signed in, as they end it: one place, every other, all. */
@Controller
@RequestMapping("/profile")
class SessionsController {

    private final SignedInSessions sessions;

    SessionsController(SignedInSessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/sessions/{key}/sign-out")
    RedirectView delete(@PathVariable String key, Actor actor, RedirectAttributes next) {
        SignedIn session = sessions.of(own(actor)).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        sessions.end(session);
        return told("identity.profile.signed-out-there", next);
    }

    @PostMapping("/sign-out-elsewhere")
    RedirectView deleteOthers(Actor actor, HttpServletRequest request, RedirectAttributes next) {
        sessions.endOthers(request, own(actor));
        return told("identity.profile.signed-out-elsewhere", next);
    }

    @PostMapping("/sign-out-everywhere")
    RedirectView deleteAll(Actor actor, HttpServletRequest request) {
        sessions.endAll(own(actor));
        sessions.end(request);
        return SignInController.redirect("/sign-in");
    }

    private static StaffId own(Actor actor) {
        if (actor.id() == null) {
            throw new NotFound();
        }
        return actor.id();
    }

    private static RedirectView told(String message, RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(message));
        return SignInController.redirect("/profile");
    }
}
