package heed.measurement;

import heed.platform.Command;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code heed rebuild measurements}: derives every measurement from its facts again and puts right what differs. */
@Service
class RebuildMeasurements implements Command {

    private static final int BATCH = 1_000;

    private final Facts facts;
    private final DeriveMeasurements derivation;
    private final TransactionTemplate transaction;

    RebuildMeasurements(Facts facts, DeriveMeasurements derivation, TransactionTemplate transaction) {
        this.facts = facts;
        this.derivation = derivation;
        this.transaction = transaction;
    }

    @Override
    public String words() {
        return "rebuild measurements";
    }

    @Override
    public String summary() {
        return "derive every measurement from its facts again and put right what differs";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        long seen = 0;
        long differed = 0;
        List<Subject> batch = facts.subjectsAfter(null, BATCH);
        while (!batch.isEmpty()) {
            List<Subject> subjects = batch;
            Integer changed = transaction.execute(_ -> derivation.derive(subjects));
            seen += subjects.size();
            differed += changed == null ? 0 : changed;
            if (seen % (100L * BATCH) == 0) {
                out.printf("%,d subjects so far, %,d measurements differed%n", seen, differed);
            }
            batch = facts.subjectsAfter(subjects.getLast(), BATCH);
        }
        out.printf(
                "Derived the measurements of %,d subjects again; %,d differed and were put right.%n", seen, differed);
        return 0;
    }
}
