package heed.identity.resets;

import gg.jte.models.runtime.JteModel;
import heed.identity.StaffMail;
import heed.identity.StaffMember;
import heed.identity.resets.pages.NewPasswordPage;
import heed.identity.resets.pages.ResetRequestPage;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Forgotten passwords: the wish for a link, and where the link leads. */
@Controller
@RequestMapping("/password-reset")
class ResetController {

    private final AskForReset askForReset;
    private final ResetPassword resetPassword;
    private final StaffMail mail;
    private final Templates templates;

    ResetController(AskForReset askForReset, ResetPassword resetPassword, StaffMail mail, Templates templates) {
        this.askForReset = askForReset;
        this.resetPassword = resetPassword;
        this.mail = mail;
        this.templates = templates;
    }

    @GetMapping
    JteModel form(Frame frame) {
        return templates.identityResetsAsk(frame, new ResetRequestPage(mail.possible(), false, null));
    }

    @PostMapping
    JteModel ask(
            @RequestParam(defaultValue = "") String email,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Duration> wait = askForReset.ask(email, request.getRemoteAddr());
        wait.ifPresent(time -> {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", Long.toString(time.toSeconds()));
        });
        return templates.identityResetsAsk(
                frame, new ResetRequestPage(mail.possible(), wait.isEmpty(), wait.orElse(null)));
    }

    @GetMapping("/{token}")
    Object show(@PathVariable String token, Frame frame, HttpServletResponse response) {
        try {
            return page(token, Faults.NONE, frame);
        } catch (NotFound over) {
            return over(frame, response);
        }
    }

    @PostMapping("/{token}")
    Object update(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            resetPassword.reset(token, password);
            next.addFlashAttribute(Toast.FLASH, Toast.of("resets.done"));
            var view = new RedirectView("/sign-in");
            view.setStatusCode(HttpStatus.SEE_OTHER);
            return view;
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(token, Faults.of(invalid), frame);
        } catch (NotFound over) {
            return over(frame, response);
        }
    }

    private Object page(String token, Faults faults, Frame frame) {
        StaffMember member = resetPassword.look(token);
        return templates.identityResetsChoose(frame, new NewPasswordPage(token, member.name(), member.email(), faults));
    }

    /** Used, replaced, expired or never made: the answer is the same. */
    private Object over(Frame frame, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return templates.identityResetsOver(frame);
    }
}
