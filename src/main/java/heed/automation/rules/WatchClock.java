package heed.automation.rules;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks at the times that rules wait for, and forgets what is long over. */
@Component
class WatchClock {

    private static final Logger log = LoggerFactory.getLogger(WatchClock.class);
    private static final Duration TOLD = Duration.ofDays(60);

    private final SweepTimers sweepTimers;
    private final RuleTimers timers;
    private final RuleRuns runs;
    private final Clock clock;

    WatchClock(SweepTimers sweepTimers, RuleTimers timers, RuleRuns runs, Clock clock) {
        this.sweepTimers = sweepTimers;
        this.timers = timers;
        this.runs = runs;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000)
    void waits() {
        whenThereIsADatabase(() -> {
            while (sweepTimers.waits() == SweepTimers.BATCH) {}
        });
    }

    @Scheduled(fixedDelay = 5_000)
    void dueTimes() {
        whenThereIsADatabase(sweepTimers::dueTimes);
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forget() {
        whenThereIsADatabase(() -> {
            timers.forgetTold(clock.instant(), TOLD);
            runs.forget(clock.instant());
        });
    }

    private static void whenThereIsADatabase(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException unreachable) {
            log.warn("Rules wait for the database: {}", unreachable.getMessage());
        }
    }
}
