package heed.identity.factors;

import heed.identity.Actor;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A person's authenticator app and backup codes, from their own page. */
@Controller
@RequestMapping("/profile")
class AuthenticatorController {

    private static final String ADDRESS = "/profile/authenticator";
    private static final String CONFIRMATION = ADDRESS + "/confirmation";

    private final EnrolAuthenticator enrolAuthenticator;
    private final RemoveFactor removeFactor;
    private final RenewBackupCodes renewBackupCodes;
    private final EnrolmentPages pages;

    AuthenticatorController(
            EnrolAuthenticator enrolAuthenticator,
            RemoveFactor removeFactor,
            RenewBackupCodes renewBackupCodes,
            EnrolmentPages pages) {
        this.enrolAuthenticator = enrolAuthenticator;
        this.removeFactor = removeFactor;
        this.renewBackupCodes = renewBackupCodes;
        this.pages = pages;
    }

    @PostMapping("/authenticator")
    RedirectView create(Actor actor) {
        enrolAuthenticator.begin(actor);
        return Redirect.to(ADDRESS);
    }

    @GetMapping("/authenticator")
    Object show(Actor actor, Frame frame) {
        Optional<TotpSecret> secret = enrolAuthenticator.waiting(actor);
        return secret.isEmpty()
                ? Redirect.to("/profile")
                : pages.secret(frame, Owner.of(actor), secret.get(), CONFIRMATION, Faults.NONE);
    }

    @PostMapping("/authenticator/confirmation")
    Object confirm(
            @RequestParam(defaultValue = "") String code, Actor actor, Frame frame, HttpServletResponse response) {
        Optional<List<BackupCode>> codes = enrolAuthenticator.confirm(actor, code);
        if (codes.isPresent()) {
            return pages.codes(frame, codes.get(), "/profile");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.secret(
                frame,
                Owner.of(actor),
                enrolAuthenticator.waiting(actor).orElseThrow(),
                CONFIRMATION,
                EnrolmentPages.wrongCode());
    }

    @PostMapping("/authenticator/removal")
    RedirectView delete(Actor actor, RedirectAttributes next) {
        removeFactor.removeApp(actor);
        return Redirect.to("/profile", next, Toast.of("factors.app.removed"));
    }

    @PostMapping("/backup-codes")
    Object renew(Actor actor, Frame frame) {
        return pages.codes(frame, renewBackupCodes.renew(actor), "/profile");
    }
}
