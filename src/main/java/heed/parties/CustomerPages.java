package heed.parties;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.pages.CustomerPage;
import heed.parties.pages.CustomerPage.Form;
import heed.parties.pages.CustomerPage.Merged;
import heed.parties.pages.CustomerPage.Survivor;
import heed.parties.pages.CustomersPage;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what a customer's page shows. */
@Component
class CustomerPages implements CustomerPlace {

    private final Customers customers;
    private final Merges merges;
    private final ObjectProvider<CustomerPanel> panels;
    private final Templates templates;
    private final Clock clock;

    CustomerPages(
            Customers customers,
            Merges merges,
            ObjectProvider<CustomerPanel> panels,
            Templates templates,
            Clock clock) {
        this.customers = customers;
        this.merges = merges;
        this.panels = panels;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public JteModel with(Frame frame, Actor actor, CustomerId id, CustomerPanel.Panel again) {
        Customer customer = customers.find(id).orElseThrow(NotFound::new);
        return templates.partiesCustomer(frame, page(frame, actor, customer, form(customer), Faults.NONE, again));
    }

    CustomerPage page(Frame frame, Actor actor, Customer customer, Form form, Faults faults) {
        return page(frame, actor, customer, form, faults, null);
    }

    private CustomerPage page(
            Frame frame,
            Actor actor,
            Customer customer,
            Form form,
            Faults faults,
            CustomerPanel.@Nullable Panel again) {
        Collection<CustomerId> all = customers.withMerged(List.of(customer.id()));
        CustomerId into = customer.mergedInto();
        return new CustomerPage(
                customer.id().value().toString(),
                customer.title(),
                form,
                CustomerReading.CHANNELS,
                customer.knownSince(),
                panels.stream()
                        .sorted(Comparator.comparingInt(CustomerPanel::order))
                        .flatMap(each -> each.panel(frame, actor, customer.id(), all).stream()
                                .map(panel -> panel(
                                        again != null && again.key().equals(panel.key()) ? again : panel,
                                        each.beside())))
                        .toList(),
                merges.into(customer.id()).stream().map(this::merged).toList(),
                into == null ? null : survivor(into),
                actor.may(Right.CUSTOMERS_WRITE),
                faults);
    }

    CustomerPage blank(Frame frame, Form form, Faults faults) {
        return new CustomerPage(
                null,
                frame.text("parties.add"),
                form,
                CustomerReading.CHANNELS,
                null,
                List.of(),
                List.of(),
                null,
                true,
                faults);
    }

    private static CustomerPage.Panel panel(CustomerPanel.Panel panel, boolean beside) {
        return new CustomerPage.Panel(panel.key(), panel.title(), panel.body(), beside);
    }

    private Merged merged(Merge merge) {
        return new Merged(
                merge.merged().value().toString(),
                customers.find(merge.merged()).map(Customer::title).orElse(""),
                merge.by(),
                merge.at(),
                merge.canBeUndoneAt(clock.instant()));
    }

    private @Nullable Survivor survivor(CustomerId into) {
        return Optional.of(into)
                .flatMap(customers::find)
                .map(found -> new Survivor("/customers/" + found.id().value(), found.title()))
                .orElse(null);
    }

    static CustomersPage.Row row(Customer customer) {
        return new CustomersPage.Row(
                "/customers/" + customer.id().value(),
                customer.title(),
                customer.organisation(),
                customer.emails().isEmpty() ? "" : customer.emails().getFirst(),
                customer.phones().isEmpty() ? "" : customer.phones().getFirst());
    }

    static Form form(Customer customer) {
        return new Form(
                customer.name(),
                customer.organisation(),
                String.join("\n", customer.emails()),
                String.join("\n", customer.phones()),
                Objects.requireNonNullElse(customer.language(), ""),
                Objects.requireNonNullElse(customer.zone(), ""),
                Objects.requireNonNullElse(customer.preferredChannel(), ""),
                customer.version());
    }

    static Form typed(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "0");
        return new Form(
                typed.getOrDefault("name", ""),
                typed.getOrDefault("organisation", ""),
                typed.getOrDefault("emails", ""),
                typed.getOrDefault("phones", ""),
                typed.getOrDefault("language", ""),
                typed.getOrDefault("zone", ""),
                typed.getOrDefault("preferredChannel", ""),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
    }

    static CustomerBody body(Form form) {
        return new CustomerBody(
                form.name(),
                form.organisation(),
                form.emails().lines().toList(),
                form.phones().lines().toList(),
                form.language(),
                form.zone(),
                form.preferredChannel());
    }
}
