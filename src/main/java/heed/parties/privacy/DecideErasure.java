package heed.parties.privacy;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.parties.CustomerCustody;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** One asks that a person be forgotten, another releases it, and for some days anybody may call it off. */
@Service
class DecideErasure {

    private final Erasures erasures;
    private final CustomerDirectory customers;
    private final List<CustomerCustody> custody;
    private final AuditTrail audit;
    private final Clock clock;
    private final Duration waiting;

    DecideErasure(
            Erasures erasures,
            CustomerDirectory customers,
            List<CustomerCustody> custody,
            AuditTrail audit,
            Clock clock,
            @Value("${heed.privacy.waiting:72h}") Duration waiting) {
        this.erasures = erasures;
        this.customers = customers;
        this.custody = custody;
        this.audit = audit;
        this.clock = clock;
        this.waiting = waiting;
    }

    /** @throws Refused where one is asked for already, or it was done, or the customer is another's by a merge */
    @Atomic
    Erasure request(Actor actor, CustomerId customer, @Nullable String reason) {
        actor.require(Right.CUSTOMERS_WRITE);
        customers.require(customer);
        String why = HoldCustomer.reason(reason);
        Collection<CustomerId> all = customers.allOf(customer);
        if (!actor.may(Right.PRIVACY_WRITE) && !custody.stream().allMatch(each -> each.mayDecideOver(actor, all))) {
            throw new NotFound();
        }
        if (!customers.find(customer).orElseThrow(NotFound::new).id().equals(customer)) {
            throw Refused.because("privacy.fault.merged");
        }
        Optional<Erasure> before = erasures.latestOf(customer);
        if (before.filter(each -> each.state() == Erasure.State.DONE).isPresent()) {
            throw Refused.because("privacy.fault.erased");
        }
        var erasure = new Erasure(
                Ids.next(),
                customer,
                Erasure.pseudonym(customer),
                why,
                clock.instant(),
                actor.staff(),
                actor.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false);
        if (before.filter(each -> each.endedAt() == null).isPresent()) {
            throw Refused.because("privacy.fault.asked");
        }
        try {
            erasures.add(erasure);
        } catch (DuplicateKeyException inTheSameMoment) {
            throw Refused.because("privacy.fault.asked");
        }
        record(actor, "erasure-request", erasure);
        return erasures.find(erasure.id()).orElseThrow();
    }

    /** @throws Refused where the same person asked for it, or nobody stands behind the approval, or something must be kept */
    @Atomic
    Erasure approve(Actor actor, UUID id) {
        actor.require(Right.PRIVACY_WRITE);
        Erasure erasure = erasures.lock(id).orElseThrow(NotFound::new);
        UUID approver = actor.staff();
        if (erasure.endedAt() != null || erasure.approvedAt() != null) {
            throw Refused.because("privacy.fault.decided");
        }
        if (approver == null) {
            throw Refused.because("privacy.fault.nobody");
        }
        if (approver.equals(erasure.requestedBy())) {
            throw Refused.because("privacy.fault.same");
        }
        if (erasure.held()) {
            throw Refused.because("privacy.fault.held");
        }
        erasures.approve(id, approver, actor.name(), clock.instant(), waiting);
        record(actor, "erasure-approval", erasure);
        return erasures.find(id).orElseThrow();
    }

    /** @throws Refused where it has begun */
    @Atomic
    Erasure cancel(Actor actor, UUID id) {
        if (!actor.may(Right.PRIVACY_WRITE)) {
            actor.require(Right.CUSTOMERS_WRITE);
        }
        Erasure erasure = erasures.lock(id).orElseThrow(NotFound::new);
        if (!erasure.canBeCancelled()) {
            throw Refused.because("privacy.fault.begun");
        }
        erasures.end(id, "cancelled", actor.name(), clock.instant());
        record(actor, "erasure-cancellation", erasure);
        return erasures.find(id).orElseThrow();
    }

    private void record(Actor actor, String action, Erasure erasure) {
        audit.record(
                actor,
                action,
                "customer:" + erasure.customer().value(),
                null,
                Map.of("erasure", erasure.id(), "reason", erasure.reason()));
    }
}
