package heed.parties.notes;

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
import heed.web.Companies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes down what is known of a customer and from where, or that it is known no longer. */
@Service
class TellFact {

    private final CustomerDirectory customers;
    private final KnownFacts facts;
    private final AuditTrail audit;
    private final Companies companies;
    private final Clock clock;

    TellFact(CustomerDirectory customers, KnownFacts facts, AuditTrail audit, Companies companies, Clock clock) {
        this.customers = customers;
        this.facts = facts;
        this.audit = audit;
        this.companies = companies;
        this.clock = clock;
    }

    /** What is told; the day is today where none is named. */
    record Telling(
            @Nullable String name,
            @Nullable String value,
            @Nullable String source,
            @Nullable LocalDate knownOn) {}

    /** @throws Invalid with all that is missing or too long; a day that has not come yet is none */
    @Atomic
    KnownFact tell(Actor actor, CustomerId customer, Telling telling) {
        actor.require(Right.CUSTOMERS_WRITE);
        customers.require(customer);
        var faults = new ArrayList<Fault>();
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), companies.company().zone());
        LocalDate day = telling.knownOn() == null ? today : telling.knownOn();
        if (day.isAfter(today.plusDays(1))) {
            faults.add(Fault.at("/knownOn", "parties.fault.fact-future"));
        }
        var fact = new KnownFact(
                Ids.next(),
                customer,
                read("/name", telling.name(), 80, faults),
                read("/value", telling.value(), 500, faults),
                read("/source", telling.source(), 200, faults),
                day,
                clock.instant(),
                actor.staff(),
                actor.name());
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        facts.put(fact);
        audit.record(
                actor,
                "customer-fact",
                "customer:" + customer.value(),
                null,
                Map.of("name", fact.name(), "value", fact.value(), "source", fact.source()));
        return fact;
    }

    /** @throws NotFound where nothing is known by that name */
    @Atomic
    void forget(Actor actor, CustomerId customer, String name) {
        actor.require(Right.CUSTOMERS_WRITE);
        Collection<CustomerId> all = customers.allOf(customer);
        List<KnownFact> known =
                facts.of(all).stream().filter(each -> each.name().equals(name)).toList();
        if (known.isEmpty()) {
            throw new NotFound();
        }
        facts.remove(all, name);
        audit.record(
                actor,
                "customer-fact-removal",
                "customer:" + customer.value(),
                Map.of("name", name, "value", known.getFirst().value()),
                null);
    }

    private static String read(String pointer, @Nullable String written, int longest, List<Fault> faults) {
        String words = written == null ? "" : written.strip();
        if (words.isEmpty()) {
            faults.add(Fault.at(pointer, "parties.fault.needed"));
        }
        if (words.length() > longest) {
            faults.add(Fault.at(pointer, "parties.fault.long", longest));
        }
        return words;
    }
}
