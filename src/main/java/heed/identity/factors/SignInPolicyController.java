package heed.identity.factors;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.factors.pages.SignInPolicyPage;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings, sign-in: of whom a second factor is demanded. */
@Controller
@RequestMapping(SignInPolicyController.ADDRESS)
class SignInPolicyController {

    static final String ADDRESS = "/settings/sign-in";

    private final RequireSecondFactor requireSecondFactor;
    private final Templates templates;

    SignInPolicyController(RequireSecondFactor requireSecondFactor, Templates templates) {
        this.requireSecondFactor = requireSecondFactor;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Actor actor, Frame frame) {
        return page(frame, requireSecondFactor.current(actor).key(), Faults.NONE);
    }

    @PostMapping
    Object update(
            @RequestParam(defaultValue = "") String requiredOf,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            requireSecondFactor.require(actor, requiredOf);
            return Redirect.to(ADDRESS, next, Toast.of("factors.policy.saved"));
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(frame, requiredOf, Faults.of(invalid));
        }
    }

    private JteModel page(Frame frame, String requiredOf, Faults faults) {
        return templates.identityFactorsPolicy(
                frame,
                new SignInPolicyPage(
                        requiredOf,
                        Arrays.stream(Requirement.values())
                                .map(Requirement::key)
                                .toList(),
                        faults));
    }
}
