package heed.identity.factors;

import gg.jte.models.runtime.JteModel;
import heed.identity.NextPage;
import heed.identity.PasswordRules;
import heed.identity.StaffId;
import heed.identity.Threshold;
import heed.identity.Threshold.Newcomer;
import heed.identity.factors.Proof.Right;
import heed.identity.factors.Proof.Throttled;
import heed.identity.factors.Proof.Wrong;
import heed.identity.factors.pages.SecondFactorPage;
import heed.templates.Templates;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The second half of the door: a code after the password, or a passkey instead of both. */
@Controller
class SecondFactorController {

    private final Threshold threshold;
    private final FindFactors findFactors;
    private final ProveCode proveCode;
    private final ProvePasskey provePasskey;
    private final PasswordRules rules;
    private final Templates templates;

    SecondFactorController(
            Threshold threshold,
            FindFactors findFactors,
            ProveCode proveCode,
            ProvePasskey provePasskey,
            PasswordRules rules,
            Templates templates) {
        this.threshold = threshold;
        this.findFactors = findFactors;
        this.proveCode = proveCode;
        this.provePasskey = provePasskey;
        this.rules = rules;
        this.templates = templates;
    }

    @GetMapping(AskForSecondFactor.PROOF)
    Object show(Frame frame, HttpServletRequest request) {
        Optional<Newcomer> newcomer = threshold.newcomer(request);
        return newcomer.isEmpty() ? Redirect.to("/sign-in") : page(frame, newcomer.get(), false, null);
    }

    @PostMapping(AskForSecondFactor.PROOF)
    Object create(
            @RequestParam(defaultValue = "") String code,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Newcomer> known = threshold.newcomer(request);
        if (known.isEmpty()) {
            return Redirect.to("/sign-in");
        }
        Newcomer newcomer = known.get();
        return switch (proveCode.prove(newcomer.id(), code, request.getRemoteAddr())) {
            case Right() -> Redirect.to(threshold.letIn(request, newcomer.id(), newcomer.next()));
            case Wrong() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(frame, newcomer, true, null);
            }
            case Throttled(Duration wait) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader("Retry-After", Long.toString(wait.toSeconds()));
                yield page(frame, newcomer, false, wait);
            }
        };
    }

    /** For who comes by its address; the button stands on the sign-in page. */
    @GetMapping("/sign-in/passkey")
    RedirectView passkey() {
        return Redirect.to("/sign-in");
    }

    @PostMapping("/sign-in/passkey")
    Object createByPasskey(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String next,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Newcomer> newcomer = threshold.newcomer(request);
        Optional<StaffId> owner =
                provePasskey.prove(credential, request.getSession().getId()).filter(id -> opensFor(id, newcomer));
        if (owner.isPresent()) {
            return Redirect.to(threshold.letIn(
                    request, owner.get(), newcomer.map(Newcomer::next).orElse(next)));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return newcomer.isPresent()
                ? page(frame, newcomer.get(), true, null)
                : templates.identityFactorsSecondFactor(
                        frame, new SecondFactorPage(NextPage.of(next), false, true, true, null));
    }

    /** With passwords off a passkey follows a provider's word, and stands alone only for those who may break the glass. */
    private boolean opensFor(StaffId id, Optional<Newcomer> newcomer) {
        return newcomer.map(Newcomer::id).filter(id::equals).isPresent() || rules.opensFor(id);
    }

    private JteModel page(Frame frame, Newcomer newcomer, boolean wrong, @Nullable Duration tryAgainIn) {
        Factors factors = findFactors.of(newcomer.id());
        return templates.identityFactorsSecondFactor(
                frame,
                new SecondFactorPage(
                        newcomer.next(),
                        factors.hasApp() || factors.codesLeft() > 0,
                        !factors.passkeys().isEmpty(),
                        wrong,
                        tryAgainIn));
    }
}
