package heed.automation;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets everything that happened be followed, half a second later at most. Any replica may take any of it. */
@Component
class WorkOffOccurrences {

    private static final Logger log = LoggerFactory.getLogger(WorkOffOccurrences.class);
    private static final int MOST_DOUBLINGS = 8;

    private final FollowOccurrence followOccurrence;
    private final Occurrences occurrences;
    private final Clock clock;

    WorkOffOccurrences(FollowOccurrence followOccurrence, Occurrences occurrences, Clock clock) {
        this.followOccurrence = followOccurrence;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 500)
    void workOff() {
        try {
            while (next()) {}
        } catch (DataAccessException | TransactionException unreachable) {
            log.warn("Rules and webhooks wait for the database: {}", unreachable.getMessage());
        }
    }

    /** What fails is tried again later and later, and what happened to other conversations does not wait for it. */
    private boolean next() {
        try {
            return followOccurrence.next();
        } catch (FollowOccurrence.Failed failed) {
            log.error("What follows from {} could not be done; it is tried again", failed.id(), failed.getCause());
            Duration pause = Duration.ofSeconds(10L << Math.min(failed.attempt(), MOST_DOUBLINGS));
            occurrences.putOff(failed.id(), clock.instant(), pause);
            return true;
        }
    }
}
