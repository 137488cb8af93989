package heed.conversations.promises;

import java.time.Clock;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Looks for promises whose time has come. */
@Service
class WatchPromises {

    private static final int BATCH = 100;

    private final Promises promises;
    private final BreakPromise breakPromise;
    private final Clock clock;

    WatchPromises(Promises promises, BreakPromise breakPromise, Clock clock) {
        this.promises = promises;
        this.breakPromise = breakPromise;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 20_000)
    void watch() {
        List<PromiseId> overtaken = promises.overtaken(clock.instant(), BATCH);
        while (!overtaken.isEmpty()) {
            overtaken.forEach(breakPromise::breakOverdue);
            overtaken = overtaken.size() < BATCH ? List.of() : promises.overtaken(clock.instant(), BATCH);
        }
    }
}
