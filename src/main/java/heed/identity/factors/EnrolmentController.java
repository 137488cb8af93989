package heed.identity.factors;

import heed.identity.Threshold;
import heed.identity.Threshold.Newcomer;
import heed.web.Faults;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting up an authenticator app on the way in, where the company demands a second factor and the person has none. */
@Controller
@RequestMapping(AskForSecondFactor.ENROLMENT)
class EnrolmentController {

    private final Threshold threshold;
    private final EnrolAuthenticator enrolAuthenticator;
    private final EnrolmentPages pages;

    EnrolmentController(Threshold threshold, EnrolAuthenticator enrolAuthenticator, EnrolmentPages pages) {
        this.threshold = threshold;
        this.enrolAuthenticator = enrolAuthenticator;
        this.pages = pages;
    }

    @GetMapping
    Object show(Frame frame, HttpServletRequest request) {
        Optional<Newcomer> newcomer = threshold.newcomer(request);
        return newcomer.isEmpty() ? Redirect.to("/sign-in") : secret(newcomer.get(), frame, Faults.NONE);
    }

    @PostMapping
    Object create(
            @RequestParam(defaultValue = "") String code,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Newcomer> newcomer = threshold.newcomer(request);
        if (newcomer.isEmpty()) {
            return Redirect.to("/sign-in");
        }
        Optional<List<BackupCode>> codes = enrolAuthenticator.confirm(newcomer.get(), code);
        if (codes.isPresent()) {
            String next =
                    threshold.letIn(request, newcomer.get().id(), newcomer.get().next());
            return pages.codes(frame, codes.get(), next);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return secret(newcomer.get(), frame, EnrolmentPages.wrongCode());
    }

    private Object secret(Newcomer newcomer, Frame frame, Faults faults) {
        if (enrolAuthenticator.waiting(newcomer).isEmpty()) {
            enrolAuthenticator.begin(newcomer);
        }
        TotpSecret secret = enrolAuthenticator.waiting(newcomer).orElseThrow();
        return pages.secret(frame, newcomer.id(), secret, AskForSecondFactor.ENROLMENT, faults);
    }
}
