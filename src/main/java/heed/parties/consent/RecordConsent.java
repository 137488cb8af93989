package heed.parties.consent;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes down that a customer agreed or took it back, objected, or asked for restriction; and that such a limit is lifted. */
@Service
class RecordConsent {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final CustomerDirectory customers;
    private final Purposes purposes;
    private final Consents consents;
    private final ContactLimits limits;
    private final AuditTrail audit;
    private final Clock clock;

    RecordConsent(
            CustomerDirectory customers,
            Purposes purposes,
            Consents consents,
            ContactLimits limits,
            AuditTrail audit,
            Clock clock) {
        this.customers = customers;
        this.purposes = purposes;
        this.consents = consents;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the customer said.
     *
     * @param version of the words they were asked in; null for those in use
     * @param at when they said it; null for now
     */
    record Saying(
            @Nullable String purpose,
            @Nullable Boolean given,
            @Nullable Integer version,
            @Nullable String how,
            @Nullable Instant at) {}

    /** @throws Invalid with all that is missing; a retired purpose can be taken back, but not agreed to */
    @Atomic
    ConsentAct say(Actor actor, CustomerId customer, Saying saying) {
        actor.require(Right.CUSTOMERS_WRITE);
        customers.require(customer);
        var faults = new ArrayList<Fault>();
        Boolean given = saying.given();
        if (given == null) {
            faults.add(Fault.at("/given", "parties.fault.needed"));
        }
        Purpose purpose = purposes.find(saying.purpose() == null ? "" : saying.purpose())
                .filter(each -> each.retiredAt() == null || Boolean.FALSE.equals(given))
                .orElse(null);
        if (purpose == null) {
            faults.add(Fault.at("/purpose", "parties.fault.purpose"));
        }
        String how = read("/how", saying.how(), 200, faults);
        Instant at = saying.at() == null ? clock.instant() : saying.at();
        if (at.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            faults.add(Fault.at("/at", "parties.fault.future"));
        }
        Integer version = saying.version();
        if (version != null && purpose != null && (version < 1 || version > purpose.version())) {
            faults.add(Fault.at("/version", "parties.fault.purpose-version", purpose.version()));
        }
        if (purpose == null || given == null || !faults.isEmpty()) {
            throw new Invalid(faults);
        }
        var act = new ConsentAct(
                Ids.next(),
                customer,
                purpose.key(),
                version == null ? purpose.version() : version,
                given,
                at,
                how,
                actor.name());
        consents.add(actor, act, clock.instant());
        audit.record(
                actor,
                given ? "consent" : "consent-withdrawal",
                object(customer),
                null,
                Map.of("purpose", act.purpose(), "version", act.version(), "how", how, "at", at));
        return act;
    }

    /** @param purpose what the objection is to; null for all, as a restriction always is */
    @Atomic
    ContactLimit limit(
            Actor actor,
            CustomerId customer,
            @Nullable String kind,
            @Nullable String purpose,
            @Nullable String reason) {
        actor.require(Right.CUSTOMERS_WRITE);
        customers.require(customer);
        var faults = new ArrayList<Fault>();
        ContactLimit.Kind chosen =
                ContactLimit.Kind.of(kind == null ? "" : kind).orElse(null);
        if (chosen == null) {
            faults.add(Fault.at("/kind", "parties.fault.limit-kind"));
        }
        String only = purpose == null || purpose.isBlank() ? null : purpose.strip();
        if (only != null
                && (chosen == ContactLimit.Kind.RESTRICTION
                        || purposes.find(only).isEmpty())) {
            faults.add(Fault.at("/purpose", "parties.fault.limit-purpose"));
        }
        String words = read("/reason", reason, 500, faults);
        if (chosen == null || !faults.isEmpty()) {
            throw new Invalid(faults);
        }
        var limit =
                new ContactLimit(Ids.next(), customer, chosen, only, words, clock.instant(), actor.name(), null, null);
        limits.add(actor, limit);
        audit.record(
                actor,
                "contact-" + chosen.key(),
                object(customer),
                null,
                Map.of("purpose", only == null ? "" : only, "reason", words));
        return limit;
    }

    /** What is lifted already stays so. */
    @Atomic
    void lift(Actor actor, CustomerId customer, UUID id) {
        actor.require(Right.CUSTOMERS_WRITE);
        ContactLimit limit = limits.lock(customers.allOf(customer), id).orElseThrow(NotFound::new);
        if (limit.liftedAt() == null) {
            limits.lift(actor, id, clock.instant());
            audit.record(
                    actor,
                    "contact-" + limit.kind().key() + "-lifted",
                    object(limit.customer()),
                    Map.of("reason", limit.reason()),
                    null);
        }
    }

    private static String object(CustomerId customer) {
        return "customer:" + customer.value();
    }

    private static String read(String pointer, @Nullable String written, int longest, ArrayList<Fault> faults) {
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
