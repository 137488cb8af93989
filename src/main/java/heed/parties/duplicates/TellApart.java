package heed.parties.duplicates;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.platform.Atomic;
import heed.platform.Invalid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Says that two customers who look like one are two, or takes that back. */
@Service
class TellApart {

    private final CustomerDirectory customers;
    private final Likenesses likenesses;
    private final AuditTrail audit;
    private final Clock clock;

    TellApart(CustomerDirectory customers, Likenesses likenesses, AuditTrail audit, Clock clock) {
        this.customers = customers;
        this.likenesses = likenesses;
        this.audit = audit;
        this.clock = clock;
    }

    @Atomic
    void tell(Actor actor, CustomerId one, CustomerId other) {
        actor.require(Right.CUSTOMERS_WRITE);
        customers.require(one);
        customers.require(other);
        if (one.equals(other)) {
            throw Invalid.at("/other", "parties.fault.merge-same");
        }
        likenesses.tellApart(actor, one, other, clock.instant());
        audit.record(actor, "customers-told-apart", "customer:" + one.value(), null, Map.of("other", other.value()));
    }

    @Atomic
    void untell(Actor actor, CustomerId one, CustomerId other) {
        actor.require(Right.CUSTOMERS_WRITE);
        likenesses.forget(List.of(one), List.of(other));
        audit.record(actor, "customers-told-apart", "customer:" + one.value(), Map.of("other", other.value()), null);
    }
}
