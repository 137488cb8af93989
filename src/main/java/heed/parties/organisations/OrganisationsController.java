package heed.parties.organisations;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.KnownCustomer;
import heed.parties.organisations.KeepOrganisation.Description;
import heed.parties.organisations.pages.OrganisationPage;
import heed.parties.organisations.pages.OrganisationsPage;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.EntityTag;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Slice;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Organisations: the list, one of them with its members, and the form that describes one. */
@Controller
@RequestMapping("/organisations")
class OrganisationsController {

    private static final int ROWS = 50;
    private static final int MOST_MEMBERS = 500;
    private static final List<String> MODES =
            Stream.of(Visibility.values()).map(Visibility::key).toList();

    private final Organisations organisations;
    private final Members members;
    private final KeepOrganisation keepOrganisation;
    private final FindMember findMember;
    private final CustomerDirectory customers;
    private final Templates templates;

    OrganisationsController(
            Organisations organisations,
            Members members,
            KeepOrganisation keepOrganisation,
            FindMember findMember,
            CustomerDirectory customers,
            Templates templates) {
        this.organisations = organisations;
        this.members = members;
        this.keepOrganisation = keepOrganisation;
        this.findMember = findMember;
        this.customers = customers;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID cursor) {
        actor.require(Right.CUSTOMERS_READ);
        Slice<Organisation> slice = Slice.of(
                organisations.page(q, cursor, ROWS + 1), ROWS, each -> each.id().toString());
        String next = slice.next() == null
                ? null
                : "/organisations?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&cursor=" + slice.next();
        return templates.partiesOrganisationsOrganisations(
                frame,
                new OrganisationsPage(
                        q.strip(),
                        slice.items().stream().map(each -> row(frame, each)).toList(),
                        next,
                        actor.may(Right.CUSTOMERS_WRITE)));
    }

    @GetMapping("/new")
    JteModel form(Actor actor, Frame frame) {
        actor.require(Right.CUSTOMERS_WRITE);
        return blank(frame, new OrganisationPage.Form("", Visibility.NONE.key(), "", 0), Faults.NONE);
    }

    @PostMapping
    Object create(
            Actor actor,
            Frame frame,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Organisation added = keepOrganisation.add(actor, description(typed));
            return done(added.id(), next, Toast.of("parties.organisation.added", added.name()));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return blank(frame, typed(typed), atFields(invalid));
        }
    }

    @GetMapping("/{id}")
    JteModel show(Actor actor, Frame frame, @PathVariable UUID id) {
        actor.require(Right.CUSTOMERS_READ);
        Organisation organisation = organisations.find(id).orElseThrow(NotFound::new);
        return page(frame, actor, organisation, form(organisation), "", Faults.NONE);
    }

    @PostMapping("/{id}")
    Object update(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes next) {
        OrganisationPage.Form form = typed(typed);
        try {
            Toast toast = keepOrganisation
                    .change(actor, id, description(typed), form.version())
                    .map(changed -> Toast.of("parties.organisation.saved", changed.name()))
                    .orElseThrow(EntityTag::changedMeanwhile);
            return done(id, next, toast);
        } catch (Invalid invalid) {
            response.setStatus(422);
            Organisation organisation = organisations.find(id).orElseThrow(NotFound::new);
            return page(frame, actor, organisation, form, "", atFields(invalid));
        }
    }

    @PostMapping("/{id}/removal")
    RedirectView remove(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        actor.require(Right.CUSTOMERS_WRITE);
        Organisation organisation = organisations.find(id).orElseThrow(NotFound::new);
        keepOrganisation.remove(actor, id);
        next.addFlashAttribute(Toast.FLASH, Toast.of("parties.organisation.removed", organisation.name()));
        return new RedirectView("/organisations", true, false, false);
    }

    @PostMapping("/{id}/members")
    Object admit(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "member") String role,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.CUSTOMERS_WRITE);
        Organisation organisation = organisations.find(id).orElseThrow(NotFound::new);
        Optional<KnownCustomer> named = findMember.named(customer.strip());
        if (named.isEmpty()) {
            response.setStatus(422);
            var unknown = new Faults(List.of(Fault.at("/customer", "parties.fault.member-unknown")));
            return page(frame, actor, organisation, form(organisation), customer, unknown);
        }
        keepOrganisation.admit(actor, id, named.get().id(), role);
        return done(id, next, Toast.of("parties.member.admitted", named.get().name()));
    }

    @PostMapping("/{id}/members/{customer}/removal")
    RedirectView dismiss(Actor actor, @PathVariable UUID id, @PathVariable UUID customer, RedirectAttributes next) {
        keepOrganisation.dismiss(actor, id, new CustomerId(customer));
        return done(id, next, Toast.of("parties.member.dismissed"));
    }

    private JteModel blank(Frame frame, OrganisationPage.Form form, Faults faults) {
        return templates.partiesOrganisationsOrganisation(
                frame,
                new OrganisationPage(
                        null, frame.text("parties.organisation.add"), form, MODES, List.of(), true, "", faults));
    }

    private JteModel page(
            Frame frame,
            Actor actor,
            Organisation organisation,
            OrganisationPage.Form form,
            String typedMember,
            Faults faults) {
        List<Member> all = members.of(organisation.id(), MOST_MEMBERS);
        Map<CustomerId, KnownCustomer> known =
                customers.findAll(all.stream().map(Member::customer).toList());
        return templates.partiesOrganisationsOrganisation(
                frame,
                new OrganisationPage(
                        organisation.id().toString(),
                        organisation.name(),
                        form,
                        MODES,
                        all.stream()
                                .flatMap(each -> Optional.ofNullable(known.get(each.customer())).stream()
                                        .map(customer -> member(each, customer)))
                                .toList(),
                        actor.may(Right.CUSTOMERS_WRITE),
                        typedMember,
                        faults));
    }

    private static OrganisationPage.Member member(Member member, KnownCustomer customer) {
        return new OrganisationPage.Member(
                customer.id().value().toString(),
                "/customers/" + customer.id().value(),
                customer.name(),
                customer.emails().isEmpty() ? "" : customer.emails().getFirst(),
                member.lead(),
                member.byName());
    }

    private static OrganisationsPage.Row row(Frame frame, Organisation organisation) {
        return new OrganisationsPage.Row(
                "/organisations/" + organisation.id(),
                organisation.name(),
                String.join(", ", organisation.domains()),
                frame.text("parties.visibility." + organisation.visibility().key()));
    }

    private static OrganisationPage.Form form(Organisation organisation) {
        return new OrganisationPage.Form(
                organisation.name(),
                organisation.visibility().key(),
                String.join("\n", organisation.domains()),
                organisation.version());
    }

    private static OrganisationPage.Form typed(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "0");
        return new OrganisationPage.Form(
                typed.getOrDefault("name", ""),
                typed.getOrDefault("visibility", Visibility.NONE.key()),
                typed.getOrDefault("domains", ""),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
    }

    private static Description description(Map<String, String> typed) {
        OrganisationPage.Form form = typed(typed);
        return new Description(
                form.name(), form.visibility(), form.domains().lines().toList());
    }

    /** A fault of one line stands at the field of all lines. */
    private static Faults atFields(Invalid invalid) {
        return new Faults(invalid.faults().stream()
                .map(each -> each.pointer().startsWith("/domains")
                        ? Fault.at("/domains", each.message(), each.facts().toArray())
                        : each)
                .toList());
    }

    private static RedirectView done(UUID id, RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return new RedirectView("/organisations/" + id, true, false, false);
    }
}
