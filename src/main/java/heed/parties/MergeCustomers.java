package heed.parties;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes one customer of two records of the same one, and two again when that was wrong. */
@Service
class MergeCustomers {

    private final Customers customers;
    private final Reaches reaches;
    private final Merges merges;
    private final AuditTrail audit;
    private final Clock clock;

    MergeCustomers(Customers customers, Reaches reaches, Merges merges, AuditTrail audit, Clock clock) {
        this.customers = customers;
        this.reaches = reaches;
        this.merges = merges;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused where either has been merged already, or both are the same */
    @Atomic
    Merge merge(Actor actor, CustomerId merged, CustomerId into) {
        actor.require(Right.CUSTOMERS_WRITE);
        Map<CustomerId, Customer> both = customers.lock(List.of(merged, into)).stream()
                .collect(Collectors.toMap(Customer::id, Function.identity()));
        Customer leaving = found(both.get(merged));
        Customer staying = found(both.get(into));
        if (merged.equals(into)) {
            throw Refused.because("parties.fault.merge-same");
        }
        if (leaving.mergedInto() != null || staying.mergedInto() != null) {
            throw Refused.because("parties.fault.merged-already");
        }
        var merge =
                new Merge(Ids.next(), merged, into, clock.instant(), actor.name(), leaving.emails(), leaving.phones());
        merges.add(merge, actor);
        point(leaving, into);
        reaches.move("email", leaving.emails(), merged, into);
        reaches.move("phone", leaving.phones(), merged, into);
        audit.record(actor, "customer-merge", "customer:" + merged.value(), null, Map.of("into", into.value()));
        return merge;
    }

    /** @throws Refused after 30 days */
    @Atomic
    void undo(Actor actor, CustomerId merged) {
        actor.require(Right.CUSTOMERS_WRITE);
        Merge merge = merges.inForce(merged).orElseThrow(NotFound::new);
        List<Customer> both = customers.lock(List.of(merge.merged(), merge.into()));
        if (!merge.canBeUndoneAt(clock.instant())) {
            throw Refused.because("parties.fault.merge-old");
        }
        Customer back = both.stream()
                .filter(each -> each.id().equals(merged))
                .findFirst()
                .orElseThrow(NotFound::new);
        merges.undo(merge, actor, clock.instant());
        point(back, null);
        reaches.move("email", merge.emails(), merge.into(), merged);
        reaches.move("phone", merge.phones(), merge.into(), merged);
        audit.record(
                actor,
                "customer-merge-undone",
                "customer:" + merged.value(),
                Map.of("into", merge.into().value()),
                null);
    }

    private static Customer found(@Nullable Customer customer) {
        if (customer == null) {
            throw new NotFound();
        }
        return customer;
    }

    private void point(Customer customer, @Nullable CustomerId survivor) {
        customers.save(new Customer(
                customer.id(),
                customer.name(),
                customer.organisation(),
                customer.language(),
                customer.zone(),
                customer.emails(),
                customer.phones(),
                customer.knownSince(),
                survivor,
                customer.version()));
    }
}
