package heed.measurement;

import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps facts and derives what follows from them, in the transaction that the caller has begun. */
@Service
class KeepFacts implements RecordFacts {

    private final Facts facts;
    private final DeriveMeasurements derivation;

    KeepFacts(Facts facts, DeriveMeasurements derivation) {
        this.facts = facts;
        this.derivation = derivation;
    }

    @Override
    public void record(Collection<Fact> recorded) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Facts are recorded in the transaction in which they happen");
        }
        if (!recorded.isEmpty()) {
            derivation.derive(facts.add(recorded));
        }
    }
}
