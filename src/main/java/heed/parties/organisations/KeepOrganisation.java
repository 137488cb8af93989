package heed.parties.organisations;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes in an organisation, describes it anew, makes members of customers and takes them out. */
@Service
class KeepOrganisation {

    private static final String DOMAIN = "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+";

    private final Organisations organisations;
    private final Members members;
    private final CustomerDirectory customers;
    private final AuditTrail audit;
    private final Clock clock;

    KeepOrganisation(
            Organisations organisations, Members members, CustomerDirectory customers, AuditTrail audit, Clock clock) {
        this.organisations = organisations;
        this.members = members;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is said of an organisation; null leaves a value as it is. */
    record Description(
            @Nullable String name,
            @Nullable String visibility,
            @Nullable List<String> domains) {}

    /** @throws Invalid also where another has the name, or one of the domains */
    @Atomic
    Organisation add(Actor actor, Description description) {
        actor.require(Right.CUSTOMERS_WRITE);
        var blank = new Organisation(Ids.next(), "", Visibility.NONE, List.of(), clock.instant(), 1);
        Organisation organisation = read(description, blank);
        if (!organisations.add(organisation)) {
            throw Invalid.at("/name", "parties.fault.organisation-taken", organisation.name());
        }
        keepDomains(organisation);
        audit.record(actor, "organisation", object(organisation.id()), null, organisation);
        return organisations.find(organisation.id()).orElseThrow();
    }

    /**
     * @param expected version that the writer has read, 0 where they do not care
     * @return empty where somebody changed it meanwhile
     */
    @Atomic
    Optional<Organisation> change(Actor actor, UUID id, Description description, int expected) {
        actor.require(Right.CUSTOMERS_WRITE);
        Organisation before = organisations.lock(id).orElseThrow(NotFound::new);
        if (expected != 0 && expected != before.version()) {
            return Optional.empty();
        }
        Organisation after = read(description, before);
        if (after.equals(before)) {
            return Optional.of(before);
        }
        if (organisations.isTaken(after.name(), id)) {
            throw Invalid.at("/name", "parties.fault.organisation-taken", after.name());
        }
        organisations.save(after);
        keepDomains(after);
        audit.record(actor, "organisation-change", object(id), before, after);
        return organisations.find(id);
    }

    @Atomic
    void remove(Actor actor, UUID id) {
        actor.require(Right.CUSTOMERS_WRITE);
        Organisation before = organisations.lock(id).orElseThrow(NotFound::new);
        organisations.remove(id);
        audit.record(actor, "organisation-removal", object(id), before, null);
    }

    /** Makes a member by name, or gives a member another role. */
    @Atomic
    void admit(Actor actor, UUID id, CustomerId customer, @Nullable String role) {
        actor.require(Right.CUSTOMERS_WRITE);
        lock(id);
        CustomerId known = customers.find(customer).orElseThrow(NotFound::new).id();
        String chosen = role == null || role.isBlank() ? "member" : role.strip();
        if (!chosen.equals("member") && !chosen.equals("lead")) {
            throw Invalid.at("/role", "parties.fault.member-role");
        }
        members.put(id, known, chosen, clock.instant());
        audit.record(actor, "organisation-member", object(id), null, Map.of("customer", known.value(), "role", chosen));
    }

    /** @throws NotFound where they are no member by name */
    @Atomic
    void dismiss(Actor actor, UUID id, CustomerId customer) {
        actor.require(Right.CUSTOMERS_WRITE);
        lock(id);
        Collection<CustomerId> all = customers.allOf(customer);
        if (members.remove(id, all) == 0) {
            throw new NotFound();
        }
        audit.record(actor, "organisation-member-removal", object(id), Map.of("customer", customer.value()), null);
    }

    private void lock(UUID id) {
        if (organisations.lock(id).isEmpty()) {
            throw new NotFound();
        }
    }

    private void keepDomains(Organisation organisation) {
        List<String> taken = organisations.keepDomains(organisation.id(), organisation.domains());
        if (!taken.isEmpty()) {
            throw Invalid.at("/domains", "parties.fault.domain-taken", String.join(", ", taken));
        }
    }

    private static Organisation read(Description description, Organisation before) {
        var faults = new ArrayList<Fault>();
        String name =
                description.name() == null ? before.name() : description.name().strip();
        if (name.isEmpty()) {
            faults.add(Fault.at("/name", "parties.fault.needed"));
        } else if (name.length() > 200) {
            faults.add(Fault.at("/name", "parties.fault.long", 200));
        }
        String mode = description.visibility();
        Visibility visibility =
                mode == null ? before.visibility() : Visibility.of(mode).orElse(null);
        if (visibility == null) {
            faults.add(Fault.at("/visibility", "parties.fault.visibility"));
        }
        List<String> domains =
                description.domains() == null ? before.domains() : domains(description.domains(), faults);
        if (visibility == null || !faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Organisation(before.id(), name, visibility, domains, before.createdAt(), before.version());
    }

    private static List<String> domains(List<String> written, List<Fault> faults) {
        var domains = new LinkedHashSet<String>();
        for (int n = 0; n < written.size(); n++) {
            String domain = Objects.requireNonNullElse(written.get(n), "")
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("^@", "");
            if (domain.isEmpty()) {
                continue;
            }
            if (domain.length() > 253 || !domain.matches(DOMAIN)) {
                faults.add(Fault.at("/domains/" + n, "parties.fault.domain", domain));
            } else {
                domains.add(domain);
            }
        }
        return domains.stream().sorted().toList();
    }

    private static String object(UUID id) {
        return "organisation:" + id;
    }
}
