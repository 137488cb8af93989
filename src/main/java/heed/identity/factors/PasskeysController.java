package heed.identity.factors;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.FindPerson;
import heed.identity.StepUp;
import heed.identity.factors.pages.PasskeyPage;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A person's passkeys, from their own page. */
@Controller
@RequestMapping("/profile/passkeys")
class PasskeysController {

    private final PasskeyOptions options;
    private final AddPasskey addPasskey;
    private final RemoveFactor removeFactor;
    private final FindPerson people;
    private final StepUp stepUp;
    private final Templates templates;

    PasskeysController(
            PasskeyOptions options,
            AddPasskey addPasskey,
            RemoveFactor removeFactor,
            FindPerson people,
            StepUp stepUp,
            Templates templates) {
        this.options = options;
        this.addPasskey = addPasskey;
        this.removeFactor = removeFactor;
        this.people = people;
        this.stepUp = stepUp;
        this.templates = templates;
    }

    @GetMapping("/new")
    JteModel form(Actor actor, Frame frame) {
        stepUp.require(actor);
        return templates.identityFactorsPasskey(frame, new PasskeyPage("", Faults.NONE));
    }

    @PostMapping("/options")
    @ResponseBody
    Map<String, Object> options(Actor actor, HttpServletRequest request) {
        stepUp.require(actor);
        return options.registration(
                people.find(Owner.of(actor)).orElseThrow(NotFound::new),
                request.getSession().getId());
    }

    @PostMapping
    Object create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential,
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Passkey passkey =
                    addPasskey.add(actor, name, credential, request.getSession().getId());
            return Redirect.to("/profile", next, Toast.of("factors.passkey.added", passkey.name()));
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.identityFactorsPasskey(frame, new PasskeyPage(name, Faults.of(invalid)));
        }
    }

    @PostMapping("/{id}/removal")
    RedirectView delete(@PathVariable UUID id, Actor actor, RedirectAttributes next) {
        removeFactor.removePasskey(actor, id);
        return Redirect.to("/profile", next, Toast.of("factors.passkey.removed"));
    }
}
