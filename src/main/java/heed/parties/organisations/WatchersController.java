package heed.parties.organisations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.CustomerPlace;
import heed.parties.KnownCustomer;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Names who may follow a customer's conversations, from the customer's page. */
@Controller
@RequestMapping("/customers/{id}/watchers")
class WatchersController {

    private final NameWatcher nameWatcher;
    private final FindMember findMember;
    private final CirclePanel panel;
    private final CustomerDirectory customers;
    private final CustomerPlace place;

    WatchersController(
            NameWatcher nameWatcher,
            FindMember findMember,
            CirclePanel panel,
            CustomerDirectory customers,
            CustomerPlace place) {
        this.nameWatcher = nameWatcher;
        this.findMember = findMember;
        this.panel = panel;
        this.customers = customers;
        this.place = place;
    }

    @PostMapping
    Object name(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String watcher,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.CUSTOMERS_WRITE);
        var customer = new CustomerId(id);
        customers.require(customer);
        try {
            Optional<KnownCustomer> named = findMember.named(watcher.strip());
            nameWatcher.name(
                    actor,
                    customer,
                    named.orElseThrow(() -> new Invalid(List.of(Fault.at("/watcher", "parties.fault.watcher"))))
                            .id());
            return done(id, next, Toast.of("parties.watcher.named", named.get().name()));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return place.with(
                    frame,
                    actor,
                    customer,
                    panel.panel(frame, actor, customer, customers.allOf(customer), watcher, Faults.of(invalid)));
        }
    }

    @PostMapping("/{watcher}/removal")
    RedirectView unname(Actor actor, @PathVariable UUID id, @PathVariable UUID watcher, RedirectAttributes next) {
        nameWatcher.unname(actor, new CustomerId(id), new CustomerId(watcher));
        return done(id, next, Toast.of("parties.watcher.unnamed"));
    }

    private static RedirectView done(UUID id, RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return new RedirectView("/customers/" + id + "#circle", true, false, false);
    }
}
