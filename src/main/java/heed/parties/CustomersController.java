package heed.parties;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.pages.CustomerPage;
import heed.parties.pages.CustomersPage;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.EntityTag;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Customers: the list, one of them, and the form that describes one. */
@Controller
class CustomersController {

    private static final int ROWS = 50;

    private final Customers customers;
    private final DescribeCustomer describeCustomer;
    private final CustomerPages pages;
    private final Templates templates;

    CustomersController(
            Customers customers, DescribeCustomer describeCustomer, CustomerPages pages, Templates templates) {
        this.customers = customers;
        this.describeCustomer = describeCustomer;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/customers")
    JteModel list(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor) {
        actor.require(Right.CUSTOMERS_READ);
        CustomerCursor after = CustomerCursor.read(cursor);
        List<Customer> found = customers.page(q.strip(), after.name(), after.id(), ROWS + 1);
        List<Customer> shown = found.subList(0, Math.min(ROWS, found.size()));
        String next = found.size() > ROWS
                ? "/customers?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&cursor="
                        + CustomerCursor.after(shown.getLast()).text()
                : null;
        return templates.partiesCustomers(
                frame,
                new CustomersPage(
                        q.strip(),
                        shown.stream().map(CustomerPages::row).toList(),
                        next,
                        actor.may(Right.CUSTOMERS_WRITE)));
    }

    @GetMapping("/customers/{id}")
    JteModel show(Actor actor, Frame frame, @PathVariable UUID id) {
        actor.require(Right.CUSTOMERS_READ);
        Customer customer = customers.find(new CustomerId(id)).orElseThrow(NotFound::new);
        return templates.partiesCustomer(
                frame, pages.page(frame, actor, customer, CustomerPages.form(customer), Faults.NONE));
    }

    @GetMapping("/customers/new")
    JteModel form(Actor actor, Frame frame) {
        actor.require(Right.CUSTOMERS_WRITE);
        return templates.partiesCustomer(frame, pages.blank(frame, CustomerPages.typed(Map.of()), Faults.NONE));
    }

    @PostMapping("/customers")
    Object create(
            Actor actor,
            Frame frame,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes next) {
        CustomerPage.Form form = CustomerPages.typed(typed);
        try {
            Customer added = describeCustomer.add(actor, CustomerPages.body(form));
            next.addFlashAttribute(Toast.FLASH, Toast.of("parties.added", added.title()));
            return redirect("/customers/" + added.id().value());
        } catch (Invalid invalid) {
            response.setStatus(422);
            return templates.partiesCustomer(frame, pages.blank(frame, form, Faults.of(invalid)));
        }
    }

    @PostMapping("/customers/{id}")
    Object update(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes next) {
        var customer = new CustomerId(id);
        CustomerPage.Form form = CustomerPages.typed(typed);
        try {
            Toast toast = describeCustomer
                    .change(actor, customer, CustomerPages.body(form), form.version())
                    .map(changed -> Toast.of("parties.saved", changed.title()))
                    .orElseThrow(EntityTag::changedMeanwhile);
            next.addFlashAttribute(Toast.FLASH, toast);
            return redirect("/customers/" + id);
        } catch (Invalid invalid) {
            response.setStatus(422);
            Customer known = customers.find(customer).orElseThrow(NotFound::new);
            return templates.partiesCustomer(frame, pages.page(frame, actor, known, form, Faults.of(invalid)));
        }
    }

    static RedirectView redirect(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
