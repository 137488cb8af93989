package heed.measurement;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Collection<Fact> recorded) {
        Set<Subject> subjects = recorded.isEmpty() ? Set.of() : facts.add(recorded);
        if (!subjects.isEmpty()) {
            derivation.derive(subjects);
        }
    }
}
