package heed.parties.duplicates;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.KnownCustomer;
import heed.parties.duplicates.pages.DuplicatesPage;
import heed.templates.Templates;
import heed.web.Frame;
import heed.web.Slice;
import heed.web.Toast;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The list of customers who may be one. */
@Controller
class DuplicatesController {

    private final FindDuplicates findDuplicates;
    private final TellApart tellApart;
    private final CustomerDirectory customers;
    private final Templates templates;

    DuplicatesController(
            FindDuplicates findDuplicates, TellApart tellApart, CustomerDirectory customers, Templates templates) {
        this.findDuplicates = findDuplicates;
        this.tellApart = tellApart;
        this.customers = customers;
        this.templates = templates;
    }

    @GetMapping("/customers/duplicates")
    JteModel list(Actor actor, Frame frame, @RequestParam(required = false) @Nullable UUID cursor) {
        Slice<Likeness> found = findDuplicates.page(actor, cursor);
        Map<CustomerId, KnownCustomer> known = customers.findAll(found.items().stream()
                .flatMap(each -> Stream.of(each.one(), each.other()))
                .toList());
        List<DuplicatesPage.Row> rows = found.items().stream()
                .filter(each -> known.containsKey(each.one()) && known.containsKey(each.other()))
                .map(each -> row(frame, each, known))
                .toList();
        return templates.partiesDuplicatesDuplicates(
                frame,
                new DuplicatesPage(
                        rows,
                        found.next() == null ? null : "/customers/duplicates?cursor=" + found.next(),
                        actor.may(Right.CUSTOMERS_WRITE)));
    }

    @PostMapping("/customers/{id}/duplicates/{other}/dismissal")
    RedirectView dismiss(Actor actor, @PathVariable UUID id, @PathVariable UUID other, RedirectAttributes next) {
        tellApart.tell(actor, new CustomerId(id), new CustomerId(other));
        String back = "/customers/" + id + "/duplicates/" + other + "/dismissal/undo";
        next.addFlashAttribute(
                Toast.FLASH, Toast.of("parties.duplicates.told-apart").undoneBy(back));
        return new RedirectView("/customers/duplicates", true, false, false);
    }

    @PostMapping("/customers/{id}/duplicates/{other}/dismissal/undo")
    RedirectView undismiss(Actor actor, @PathVariable UUID id, @PathVariable UUID other, RedirectAttributes next) {
        tellApart.untell(actor, new CustomerId(id), new CustomerId(other));
        next.addFlashAttribute(Toast.FLASH, Toast.of("parties.duplicates.undone"));
        return new RedirectView("/customers/duplicates", true, false, false);
    }

    private static DuplicatesPage.Row row(Frame frame, Likeness likeness, Map<CustomerId, KnownCustomer> known) {
        KnownCustomer one = known(known, likeness.one());
        KnownCustomer other = known(known, likeness.other());
        return new DuplicatesPage.Row(
                one.id().value().toString(),
                one.name(),
                reach(one),
                other.id().value().toString(),
                other.name(),
                reach(other),
                frame.text("parties.duplicates." + likeness.reason()));
    }

    private static KnownCustomer known(Map<CustomerId, KnownCustomer> known, CustomerId id) {
        KnownCustomer customer = known.get(id);
        if (customer == null) {
            throw new IllegalStateException("Filtered before: " + id);
        }
        return customer;
    }

    private static String reach(KnownCustomer customer) {
        return !customer.emails().isEmpty()
                ? customer.emails().getFirst()
                : customer.phones().isEmpty() ? "" : customer.phones().getFirst();
    }
}
