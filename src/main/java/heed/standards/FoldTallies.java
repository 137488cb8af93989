package heed.standards;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds tallies that have grown many rows to a slot. Any replica may: rows that another one folds are passed over. */
@Service
class FoldTallies {

    private static final Logger log = LoggerFactory.getLogger(FoldTallies.class);

    private final Tallies tallies;
    private final TransactionTemplate transaction;

    FoldTallies(Tallies tallies, TransactionTemplate transaction) {
        this.tallies = tallies;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void fold() {
        try {
            tallies.unfolded().forEach(code -> transaction.executeWithoutResult(_ -> tallies.fold(code)));
        } catch (RuntimeException unreachable) {
            log.debug("Folding waits for the database", unreachable);
        }
    }
}
