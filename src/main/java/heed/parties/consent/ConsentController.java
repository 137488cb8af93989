package heed.parties.consent;

import heed.identity.Actor;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.CustomerPlace;
import heed.parties.consent.RecordConsent.Saying;
import heed.parties.consent.pages.ConsentPage;
import heed.platform.Invalid;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Writes down consent, objection and restriction from a customer's page. */
@Controller
@RequestMapping("/customers/{id}")
class ConsentController {

    private final RecordConsent recordConsent;
    private final ConsentPanel panel;
    private final CustomerDirectory customers;
    private final CustomerPlace place;

    ConsentController(
            RecordConsent recordConsent, ConsentPanel panel, CustomerDirectory customers, CustomerPlace place) {
        this.recordConsent = recordConsent;
        this.panel = panel;
        this.customers = customers;
        this.place = place;
    }

    @PostMapping("/consents")
    Object say(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "true") boolean given,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            recordConsent.say(actor, new CustomerId(id), new Saying(purpose, given, null, how, null));
            return done(id, next, Toast.of(given ? "parties.consent.recorded" : "parties.consent.taken-back"));
        } catch (Invalid invalid) {
            var typed = new ConsentPage.Form(purpose, how, "", "");
            return again(frame, actor, id, typed, "consent", invalid, response);
        }
    }

    @PostMapping("/limits")
    Object limit(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            recordConsent.limit(actor, new CustomerId(id), kind, purpose, reason);
            return done(id, next, Toast.of("parties.limit.set"));
        } catch (Invalid invalid) {
            var typed = new ConsentPage.Form(purpose, "", kind, reason);
            return again(frame, actor, id, typed, "limit", invalid, response);
        }
    }

    @PostMapping("/limits/{limit}/lifting")
    RedirectView lift(Actor actor, @PathVariable UUID id, @PathVariable UUID limit, RedirectAttributes next) {
        recordConsent.lift(actor, new CustomerId(id), limit);
        return done(id, next, Toast.of("parties.limit.is-lifted"));
    }

    private Object again(
            Frame frame,
            Actor actor,
            UUID id,
            ConsentPage.Form typed,
            String failed,
            Invalid invalid,
            HttpServletResponse response) {
        response.setStatus(422);
        var customer = new CustomerId(id);
        return place.with(
                frame,
                actor,
                customer,
                panel.panel(frame, actor, customer, customers.allOf(customer), typed, failed, Faults.of(invalid)));
    }

    private static RedirectView done(UUID id, RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return new RedirectView("/customers/" + id + "#consent", true, false, false);
    }
}
