package heed.parties.privacy;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.CustomerPlace;
import heed.parties.privacy.pages.PrivacyPage;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Export, erasure and holds: from a customer's page, and all of them in the settings. */
@Controller
class PrivacyController {

    private static final int MOST = 50;

    private final DecideErasure decide;
    private final HoldCustomer hold;
    private final AskForExport export;
    private final Erasures erasures;
    private final ErasureLines lines;
    private final LegalHolds holds;
    private final PrivacyPanel panel;
    private final CustomerDirectory customers;
    private final CustomerPlace place;
    private final Templates templates;

    PrivacyController(
            DecideErasure decide,
            HoldCustomer hold,
            AskForExport export,
            Erasures erasures,
            ErasureLines lines,
            LegalHolds holds,
            PrivacyPanel panel,
            CustomerDirectory customers,
            CustomerPlace place,
            Templates templates) {
        this.decide = decide;
        this.hold = hold;
        this.export = export;
        this.erasures = erasures;
        this.lines = lines;
        this.holds = holds;
        this.panel = panel;
        this.customers = customers;
        this.place = place;
        this.templates = templates;
    }

    @GetMapping("/settings/privacy")
    JteModel list(Actor actor, Frame frame, @RequestParam(defaultValue = "") String before) {
        actor.require(Right.PRIVACY_WRITE);
        ErasureCursor cursor = ErasureCursor.read(before);
        List<Erasure> found = erasures.before(cursor.at(), cursor.id(), MOST + 1);
        List<Erasure> shown = found.subList(0, Math.min(MOST, found.size()));
        List<LegalHold> inForce = holds.inForce(500);
        Map<CustomerId, String> names =
                customers.names(inForce.stream().map(LegalHold::customer).toList());
        return templates.partiesPrivacyPrivacy(
                frame,
                new PrivacyPage(
                        lines.of(frame, actor, shown),
                        found.size() > MOST
                                ? ErasureCursor.after(shown.getLast()).text()
                                : null,
                        inForce.stream().map(each -> held(frame, each, names)).toList()));
    }

    private static PrivacyPage.Hold held(Frame frame, LegalHold hold, Map<CustomerId, String> names) {
        String url = "/customers/" + hold.customer().value();
        return new PrivacyPage.Hold(
                hold.id().toString(),
                names.getOrDefault(hold.customer(), "?"),
                url,
                url + "/holds/" + hold.id() + "/lifting",
                hold.reason(),
                frame.text("privacy.hold.since", hold.placedBy(), frame.date(hold.placedAt())));
    }

    @PostMapping("/customers/{id}/exports")
    RedirectView export(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean colleagues,
            RedirectAttributes next) {
        export.ask(actor, new CustomerId(id), colleagues);
        return done("/customers/" + id + "#privacy", next, Toast.of("privacy.export.ready"));
    }

    @PostMapping("/customers/{id}/erasures")
    Object request(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            decide.request(actor, new CustomerId(id), reason);
            return done("/customers/" + id + "#privacy", next, Toast.of("privacy.requested"));
        } catch (Invalid invalid) {
            return again(frame, actor, id, "erasure", reason, Faults.of(invalid), response);
        } catch (Refused refused) {
            return again(frame, actor, id, "erasure", reason, Faults.of(refused), response);
        }
    }

    @PostMapping("/customers/{id}/holds")
    Object hold(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            hold.place(actor, new CustomerId(id), reason);
            return done("/customers/" + id + "#privacy", next, Toast.of("privacy.hold.placed"));
        } catch (Invalid invalid) {
            return again(frame, actor, id, "hold", reason, Faults.of(invalid), response);
        }
    }

    @PostMapping("/customers/{id}/holds/{hold}/lifting")
    RedirectView lift(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable("hold") UUID holdId,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes next) {
        hold.lift(actor, new CustomerId(id), holdId);
        return done(
                from.equals("settings") ? "/settings/privacy" : "/customers/" + id + "#privacy",
                next,
                Toast.of("privacy.hold.lifted"));
    }

    @PostMapping("/settings/privacy/erasures/{id}/approval")
    RedirectView approve(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        try {
            decide.approve(actor, id);
            return done("/settings/privacy", next, Toast.of("privacy.approved"));
        } catch (Refused refused) {
            return done("/settings/privacy", next, said(refused));
        }
    }

    /** Calls an erasure off, from either page. */
    @PostMapping("/customers/{id}/erasures/{erasure}/cancellation")
    RedirectView cancel(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID erasure,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes next) {
        String back = from.equals("settings") ? "/settings/privacy" : "/customers/" + id + "#privacy";
        try {
            decide.cancel(actor, erasure);
            return done(back, next, Toast.of("privacy.cancelled"));
        } catch (Refused refused) {
            return done(back, next, said(refused));
        }
    }

    private Object again(
            Frame frame, Actor actor, UUID id, String form, String typed, Faults faults, HttpServletResponse response) {
        response.setStatus(422);
        var customer = new CustomerId(id);
        return place.with(
                frame,
                actor,
                customer,
                panel.panel(frame, actor, customer, customers.allOf(customer), form, typed, faults));
    }

    private static Toast said(Refused refused) {
        Fault reason = refused.reasons().getFirst();
        return Toast.of(reason.message());
    }

    private static RedirectView done(String address, RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return new RedirectView(address, true, false, false);
    }
}
