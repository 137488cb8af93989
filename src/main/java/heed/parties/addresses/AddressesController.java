package heed.parties.addresses;

import heed.identity.Actor;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.CustomerPlace;
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

/** Verifies addresses from a customer's page. */
@Controller
@RequestMapping("/customers/{id}/addresses")
class AddressesController {

    private final VerifyAddress verifyAddress;
    private final AddressesPanel panel;
    private final CustomerDirectory customers;
    private final CustomerPlace place;

    AddressesController(
            VerifyAddress verifyAddress, AddressesPanel panel, CustomerDirectory customers, CustomerPlace place) {
        this.verifyAddress = verifyAddress;
        this.panel = panel;
        this.customers = customers;
        this.place = place;
    }

    @PostMapping("/verification")
    Object verify(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "email") String kind,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String how,
            HttpServletResponse response,
            RedirectAttributes next) {
        var customer = new CustomerId(id);
        try {
            verifyAddress.verify(actor, customer, kind, value, how);
            return done(id, next, Toast.of("parties.address.is-verified", value));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return place.with(
                    frame,
                    actor,
                    customer,
                    panel.panel(frame, actor, customer, customers.allOf(customer), value, how, Faults.of(invalid)));
        }
    }

    @PostMapping("/doubt")
    RedirectView doubt(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "email") String kind,
            @RequestParam(defaultValue = "") String value,
            RedirectAttributes next) {
        verifyAddress.doubt(actor, new CustomerId(id), kind, value);
        return done(id, next, Toast.of("parties.address.doubted", value));
    }

    private static RedirectView done(UUID id, RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return new RedirectView("/customers/" + id + "#addresses", true, false, false);
    }
}
