package heed.channels.portal;

import gg.jte.models.runtime.JteModel;
import heed.channels.portal.pages.DoorPage;
import heed.identity.StaffMail;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The customers' door: the wish for a link, where the link leads, and the way out. */
@Controller
@RequestMapping("/portal")
class PortalDoorController {

    private final AskForLink askForLink;
    private final EnterPortal enterPortal;
    private final CustomerCookie cookie;
    private final PortalSwitches switches;
    private final StaffMail mail;
    private final Templates templates;

    PortalDoorController(
            AskForLink askForLink,
            EnterPortal enterPortal,
            CustomerCookie cookie,
            PortalSwitches switches,
            StaffMail mail,
            Templates templates) {
        this.askForLink = askForLink;
        this.enterPortal = enterPortal;
        this.cookie = cookie;
        this.switches = switches;
        this.mail = mail;
        this.templates = templates;
    }

    @GetMapping("/sign-in")
    JteModel form(Frame frame) {
        return templates.channelsPortalSignIn(frame, new DoorPage(switches.open(), mail.possible(), false, null));
    }

    @PostMapping("/sign-in")
    JteModel ask(
            @RequestParam(defaultValue = "") String email,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Duration> wait = askForLink.ask(email, request.getRemoteAddr());
        wait.ifPresent(time -> {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", Long.toString(time.toSeconds()));
        });
        return templates.channelsPortalSignIn(
                frame, new DoorPage(switches.open(), mail.possible(), wait.isEmpty(), wait.orElse(null)));
    }

    /** Opening it answers nothing, for mail scanners open links too. */
    @GetMapping("/links/{secret}")
    JteModel show(@PathVariable String secret, Frame frame, HttpServletResponse response) {
        try {
            return templates.channelsPortalLink(
                    frame, secret, enterPortal.look(secret).address());
        } catch (NotFound over) {
            return over(frame, response);
        }
    }

    @PostMapping("/links/{secret}")
    Object enter(@PathVariable String secret, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        try {
            String session = enterPortal.enter(secret);
            cookie.read(request).ifPresent(enterPortal::leave);
            cookie.give(response, session);
            return to("/portal");
        } catch (NotFound over) {
            return over(frame, response);
        }
    }

    @PostMapping("/sign-out")
    RedirectView leave(HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(enterPortal::leave);
        cookie.take(response);
        return to("/portal/sign-in");
    }

    /** Used, expired or never made: the answer is the same. */
    private JteModel over(Frame frame, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return templates.channelsPortalOver(frame);
    }

    private static RedirectView to(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
