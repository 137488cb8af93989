package heed.parties;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Makes one customer of two records of the same one, and two again when that was wrong. */
@Service
class MergeCustomers {

    private final Customers customers;
    private final Reaches reaches;
    private final Merges merges;
    private final ObjectProvider<CustomerCustody> custody;
    private final AuditTrail audit;
    private final Clock clock;

    MergeCustomers(
            Customers customers,
            Reaches reaches,
            Merges merges,
            ObjectProvider<CustomerCustody> custody,
            AuditTrail audit,
            Clock clock) {
        this.customers = customers;
        this.reaches = reaches;
        this.merges = merges;
        this.custody = custody;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused where either has been merged already, both are the same, or the actor may not decide over both */
    @Atomic
    Merge merge(Actor actor, CustomerId merged, CustomerId into) {
        actor.require(Right.CUSTOMERS_WRITE);
        Map<CustomerId, Customer> both = customers.lock(List.of(merged, into)).stream()
                .collect(Collectors.toMap(Customer::id, Function.identity()));
        Customer leaving = found(both.get(merged));
        Customer staying = found(both.get(into));
        hindrance(actor, leaving, staying).ifPresent(reason -> {
            throw new Refused(List.of(reason));
        });
        var merge =
                new Merge(Ids.next(), merged, into, clock.instant(), actor.name(), leaving.emails(), leaving.phones());
        merges.add(merge, actor);
        customers.save(leaving.pointingAt(into));
        reaches.move("email", leaving.emails(), merged, into);
        reaches.move("phone", leaving.phones(), merged, into);
        audit.record(actor, "customer-merge", "customer:" + merged.value(), null, Map.of("into", into.value()));
        return merge;
    }

    /** Why the two cannot be joined by this actor. */
    Optional<Fault> hindrance(Actor actor, Customer leaving, Customer staying) {
        if (leaving.id().equals(staying.id())) {
            return Optional.of(Fault.at("", "parties.fault.merge-same"));
        }
        if (leaving.mergedInto() != null || staying.mergedInto() != null) {
            return Optional.of(Fault.at("", "parties.fault.merged-already"));
        }
        return hasCustody(actor, leaving.id()) && hasCustody(actor, staying.id())
                ? Optional.empty()
                : Optional.of(Fault.at("", "parties.fault.not-yours"));
    }

    /** @throws Refused after 30 days, or where the actor may not decide over the one who was merged */
    @Atomic
    void undo(Actor actor, CustomerId merged) {
        actor.require(Right.CUSTOMERS_WRITE);
        Merge merge = merges.inForce(merged).orElseThrow(NotFound::new);
        CustomerId holder = survivor(merge.into());
        List<Customer> both = customers.lock(Set.of(merge.merged(), holder));
        if (!hasCustody(actor, merged)) {
            throw Refused.because("parties.fault.not-yours");
        }
        if (!merge.canBeUndoneAt(clock.instant())) {
            throw Refused.because("parties.fault.merge-old");
        }
        Customer back = both.stream()
                .filter(each -> each.id().equals(merged))
                .findFirst()
                .orElseThrow(NotFound::new);
        merges.undo(merge, actor, clock.instant());
        customers.save(back.pointingAt(null));
        reaches.move("email", merge.emails(), holder, merged);
        reaches.move("phone", merge.phones(), holder, merged);
        audit.record(
                actor,
                "customer-merge-undone",
                "customer:" + merged.value(),
                Map.of("into", merge.into().value()),
                null);
    }

    /** Where the addresses are now: the one merged into may have been merged further. */
    private CustomerId survivor(CustomerId into) {
        return customers.survivors(List.of(into)).stream()
                .findFirst()
                .orElseThrow(NotFound::new)
                .customer()
                .id();
    }

    private boolean hasCustody(Actor actor, CustomerId id) {
        Collection<CustomerId> all = customers.withMerged(List.of(id));
        return custody.stream().allMatch(each -> each.mayDecideOver(actor, all));
    }

    private static Customer found(@Nullable Customer customer) {
        if (customer == null) {
            throw new NotFound();
        }
        return customer;
    }
}
