package heed.identity.factors;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.NextPage;
import heed.identity.StaffId;
import heed.identity.StepUp;
import heed.identity.factors.KeptForm.Kept;
import heed.identity.factors.Proof.Right;
import heed.identity.factors.Proof.Throttled;
import heed.identity.factors.Proof.Wrong;
import heed.platform.Fault;
import heed.web.Faults;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Where a person shows that it is still them, and from where they come back to what they were about. */
@Controller
@RequestMapping(ConfirmationController.ADDRESS)
class ConfirmationController {

    static final String ADDRESS = "/confirmation";

    private final ConfirmationPages pages;
    private final KeptForm keptForm;
    private final ProveCode proveCode;
    private final ProvePassword provePassword;
    private final ProvePasskey provePasskey;
    private final StepUp stepUp;

    ConfirmationController(
            ConfirmationPages pages,
            KeptForm keptForm,
            ProveCode proveCode,
            ProvePassword provePassword,
            ProvePasskey provePasskey,
            StepUp stepUp) {
        this.pages = pages;
        this.keptForm = keptForm;
        this.proveCode = proveCode;
        this.provePassword = provePassword;
        this.provePasskey = provePasskey;
        this.stepUp = stepUp;
    }

    @GetMapping
    JteModel show(@RequestParam(defaultValue = "") String next, Actor actor, Frame frame) {
        return pages.page(actor, frame, NextPage.of(next), "", Faults.NONE);
    }

    @PostMapping
    Object create(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String kept,
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(defaultValue = "") String credential,
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (prove(Owner.of(actor), proof, credential, request)) {
            case Right() -> goOn(next, kept, actor, request);
            case Wrong() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again(next, kept, Fault.at("/proof", "factors.fault.proof"), actor, frame);
            }
            case Throttled(Duration wait) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader("Retry-After", Long.toString(wait.toSeconds()));
                yield again(next, kept, Fault.at("/proof", "factors.fault.wait", frame.duration(wait)), actor, frame);
            }
        };
    }

    private Proof prove(StaffId staff, String proof, String credential, HttpServletRequest request) {
        if (!credential.isEmpty()) {
            return provePasskey
                            .prove(credential, request.getSession().getId())
                            .filter(staff::equals)
                            .isPresent()
                    ? new Right()
                    : new Wrong();
        }
        return pages.asksForCode(staff)
                ? proveCode.prove(staff, proof, request.getRemoteAddr())
                : provePassword.prove(staff, proof, request.getRemoteAddr());
    }

    /** 307 lets the browser post the kept form to where it belongs; {@link CarryOutKeptForm} opens it there. */
    private RedirectView goOn(String next, String kept, Actor actor, HttpServletRequest request) {
        Optional<Kept> form = kept.isEmpty() ? Optional.empty() : keptForm.open(kept, request);
        stepUp.confirm(request, actor);
        if (form.isEmpty()) {
            return Redirect.to(NextPage.of(next));
        }
        var again = new RedirectView(form.get().path());
        again.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
        return again;
    }

    private JteModel again(String next, String kept, Fault fault, Actor actor, Frame frame) {
        return pages.page(actor, frame, NextPage.of(next), kept, new Faults(List.of(fault)));
    }
}
