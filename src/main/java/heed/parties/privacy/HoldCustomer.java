package heed.parties.privacy;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps a customer's data from going, and lets it go again. */
@Service
class HoldCustomer {

    private static final int LONGEST = 500;

    private final LegalHolds holds;
    private final CustomerDirectory customers;
    private final AuditTrail audit;
    private final Clock clock;

    HoldCustomer(LegalHolds holds, CustomerDirectory customers, AuditTrail audit, Clock clock) {
        this.holds = holds;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    @Atomic
    LegalHold place(Actor actor, CustomerId customer, @Nullable String reason) {
        actor.require(Right.PRIVACY_WRITE);
        customers.require(customer);
        var hold = new LegalHold(Ids.next(), customer, reason(reason), clock.instant(), actor.name(), null, null);
        holds.add(hold, actor.staff());
        audit.record(actor, "legal-hold", object(customer), null, Map.of("hold", hold.id(), "reason", hold.reason()));
        return hold;
    }

    /** @throws NotFound where none of this customer is in force by that id */
    @Atomic
    void lift(Actor actor, CustomerId customer, UUID id) {
        actor.require(Right.PRIVACY_WRITE);
        LegalHold hold = holds.lock(id)
                .filter(each -> customers.allOf(customer).contains(each.customer()))
                .orElseThrow(NotFound::new);
        holds.lift(id, clock.instant(), actor.staff(), actor.name());
        audit.record(
                actor,
                "legal-hold-lifting",
                object(hold.customer()),
                Map.of("hold", id, "reason", hold.reason()),
                null);
    }

    private static String object(CustomerId customer) {
        return "customer:" + customer.value();
    }

    /** @throws Invalid where nothing is said, or too much */
    static String reason(@Nullable String written) {
        String words = written == null ? "" : written.strip();
        if (words.isEmpty()) {
            throw Invalid.at("/reason", "privacy.fault.reason");
        }
        if (words.length() > LONGEST) {
            throw Invalid.at("/reason", "parties.fault.long", LONGEST);
        }
        return words;
    }
}
