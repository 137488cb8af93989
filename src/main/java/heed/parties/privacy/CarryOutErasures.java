package heed.parties.privacy;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.parties.CustomerDirectory;
import heed.parties.KnownCustomer;
import heed.parties.PersonalTraces;
import heed.parties.PersonalTraces.Erasing;
import heed.parties.PersonalTraces.Person;
import heed.platform.NotFound;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets whom it is time to forget: one module after the other, each with its line in the record in one transaction. */
@Component
class CarryOutErasures {

    private static final Logger log = LoggerFactory.getLogger(CarryOutErasures.class);

    private final Erasures erasures;
    private final List<PersonalTraces> modules;
    private final CustomerDirectory customers;
    private final AuditTrail audit;
    private final ErasureLedger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CarryOutErasures(
            Erasures erasures,
            List<PersonalTraces> modules,
            CustomerDirectory customers,
            AuditTrail audit,
            ErasureLedger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.erasures = erasures;
        this.modules = modules.stream()
                .sorted(Comparator.comparingInt(PersonalTraces::order))
                .toList();
        this.customers = customers;
        this.audit = audit;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those that are due; one that fails is tried again a minute later and keeps nobody else waiting. */
    @Scheduled(fixedDelay = 60_000)
    void carryOut() {
        for (UUID id : erasures.due(clock.instant())) {
            try {
                carryOut(id);
            } catch (RuntimeException failed) {
                log.error("The erasure {} did not come to its end and is tried again", id, failed);
            }
        }
    }

    private void carryOut(UUID id) {
        for (PersonalTraces module : modules) {
            if (!Boolean.TRUE.equals(transaction.execute(_ -> step(id, module)))) {
                return;
            }
        }
        transaction.executeWithoutResult(_ -> finish(id));
    }

    /** False where it may not go on: something must be kept, or another Heed has ended it. */
    private boolean step(UUID id, PersonalTraces module) {
        Erasure erasure = erasures.lock(id).orElseThrow(NotFound::new);
        if (erasure.held() || erasure.endedAt() != null) {
            return false;
        }
        if (!erasures.hasStep(id, module.key())) {
            Map<String, Integer> counts = module.erase(person(erasure), new Erasing(id, erasure.pseudonym()));
            erasures.step(id, module.key(), counts, clock.instant());
        }
        return true;
    }

    private Person person(Erasure erasure) {
        if (erasure.begunAt() == null) {
            KnownCustomer known = customers.find(erasure.customer()).orElseThrow(NotFound::new);
            var person =
                    new Person(erasure.customer(), customers.allOf(erasure.customer()), known.emails(), known.phones());
            erasures.begin(erasure.id(), person, clock.instant());
            ledger.note(person.all());
            return person;
        }
        Erasures.Reached reached = erasures.reached(erasure.id());
        return new Person(erasure.customer(), customers.allOf(erasure.customer()), reached.emails(), reached.phones());
    }

    private void finish(UUID id) {
        Erasure erasure = erasures.lock(id).orElseThrow(NotFound::new);
        if (erasure.endedAt() != null) {
            return;
        }
        erasures.end(id, "done", Actor.SYSTEM.name(), clock.instant());
        audit.record(
                Actor.SYSTEM,
                "erasure",
                "customer:" + erasure.customer().value(),
                null,
                Map.of("erasure", id, "erased", erasures.counts(id)));
    }
}
