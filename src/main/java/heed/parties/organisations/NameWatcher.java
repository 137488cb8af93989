package heed.parties.organisations;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.KnownCustomer;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Lets one customer follow another's conversations, by name, or no longer. */
@Service
class NameWatcher {

    private final CustomerDirectory customers;
    private final Watches watches;
    private final AuditTrail audit;
    private final Clock clock;

    NameWatcher(CustomerDirectory customers, Watches watches, AuditTrail audit, Clock clock) {
        this.customers = customers;
        this.watches = watches;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Invalid where both are one customer */
    @Atomic
    void name(Actor actor, CustomerId watched, CustomerId watcher) {
        actor.require(Right.CUSTOMERS_WRITE);
        KnownCustomer one = customers.find(watched).orElseThrow(NotFound::new);
        KnownCustomer other =
                customers.find(watcher).orElseThrow(() -> Invalid.at("/watcher", "parties.fault.watcher"));
        if (one.id().equals(other.id())) {
            throw Invalid.at("/watcher", "parties.fault.watcher-self");
        }
        watches.add(actor, other.id(), one.id(), clock.instant());
        audit.record(
                actor,
                "customer-watcher",
                "customer:" + one.id().value(),
                null,
                Map.of("watcher", other.id().value()));
    }

    /** @throws NotFound where they do not watch */
    @Atomic
    void unname(Actor actor, CustomerId watched, CustomerId watcher) {
        actor.require(Right.CUSTOMERS_WRITE);
        if (watches.remove(customers.allOf(watcher), customers.allOf(watched)) == 0) {
            throw new NotFound();
        }
        audit.record(
                actor,
                "customer-watcher-removal",
                "customer:" + watched.value(),
                Map.of("watcher", watcher.value()),
                null);
    }
}
