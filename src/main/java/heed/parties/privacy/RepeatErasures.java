package heed.parties.privacy;

import heed.platform.CannotStart;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Before Heed answers anybody and before anything leaves, whoever was erased is erased here too. */
@Component
class RepeatErasures implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RepeatErasures.class);

    private final CompareErasures compare;
    private final CarryOutErasures carryOut;
    private final ErasureLedger ledger;
    private final boolean command;
    private volatile boolean running;

    RepeatErasures(
            CompareErasures compare,
            CarryOutErasures carryOut,
            ErasureLedger ledger,
            @Value("${heed.command:false}") boolean command) {
        this.compare = compare;
        this.carryOut = carryOut;
        this.ledger = ledger;
        this.command = command;
    }

    /** @throws CannotStart where the ledger cannot be read: nobody knows then who would come back */
    @Override
    public void start() {
        running = true;
        if (!command) {
            try {
                repeat();
            } catch (UncheckedIOException e) {
                throw new CannotStart("The ledger of erasures " + ledger.file() + " cannot be read or written ("
                        + e.getCause() + "): let Heed, so that nobody who was erased comes back with a backup.");
            }
        }
    }

    CompareErasures.Comparison repeat() {
        CompareErasures.Comparison found = compare.repeat();
        if (!found.returned().isEmpty()) {
            log.warn(
                    "{} erased people had come back with a restored backup: {} are erased again, {} wait for a decision in the settings",
                    found.returned().size(),
                    found.returned().size() - found.undecided().size(),
                    found.undecided().size());
            carryOut.carryOut();
        }
        return found;
    }

    /** What another replica has erased stands in the ledger of this one too. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
    void note() {
        try {
            compare.note();
        } catch (UncheckedIOException | DataAccessException e) {
            log.error("The ledger of erasures {} was not brought up to date", ledger.file(), e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the outbox. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1024;
    }
}
