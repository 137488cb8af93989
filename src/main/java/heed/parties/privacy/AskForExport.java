package heed.parties.privacy;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Opens everything about a customer for a week, and writes down who opened it and who read it. */
@Service
class AskForExport {

    private static final Duration OPEN = Duration.ofDays(7);

    private final Exports exports;
    private final CustomerDirectory customers;
    private final AuditTrail audit;
    private final Clock clock;

    AskForExport(Exports exports, CustomerDirectory customers, AuditTrail audit, Clock clock) {
        this.exports = exports;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param colleagues whether members of staff are called by their names in it */
    @Atomic
    Export ask(Actor actor, CustomerId customer, boolean colleagues) {
        actor.require(Right.PRIVACY_WRITE);
        customers.require(customer);
        Instant now = clock.instant();
        var export = new Export(Ids.next(), customer, colleagues, now, actor.name(), now.plus(OPEN), null);
        exports.add(export, actor.staff());
        record(actor, "customer-export", export);
        return export;
    }

    /** @throws NotFound where there is none of this customer by that id, or its week is over */
    @Atomic
    Export read(Actor actor, CustomerId customer, UUID id) {
        actor.require(Right.PRIVACY_WRITE);
        Instant now = clock.instant();
        Export export =
                exports.find(customer, id).filter(each -> each.open(now)).orElseThrow(NotFound::new);
        exports.read(id, now);
        record(actor, "customer-export-reading", export);
        return export;
    }

    private void record(Actor actor, String action, Export export) {
        audit.record(
                actor,
                action,
                "customer:" + export.customer().value(),
                null,
                Map.of("export", export.id(), "colleagues", export.colleagues()));
    }
}
