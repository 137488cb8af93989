package heed.standards;

import heed.measurement.Measurements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges what had started before a version took effect. Writers that began before could not see the version; they are waited
 * for first, so that nothing they write is passed over. All later ones judge for themselves.
 */
@Service
class JudgePast {

    private static final Logger log = LoggerFactory.getLogger(JudgePast.class);
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");
    private static final long ROUND_NANOS = 20_000_000;
    private static final int MOST_ROUNDS = 1_500;

    /** Whoever put a version into effect judges it at once; after so long, nobody is at it any more. */
    private static final Duration LEFT = Duration.ofMinutes(2);

    private final StandardVersions versions;
    private final Measurements measurements;
    private final JudgeMeasurements judge;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JudgePast(
            StandardVersions versions,
            Measurements measurements,
            JudgeMeasurements judge,
            TransactionTemplate transaction,
            Clock clock) {
        this.versions = versions;
        this.measurements = measurements;
        this.judge = judge;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Returns when every measurement since the version's first day has been judged. Call it after the version has been committed
     * and outside any transaction: a number given out now is above every writer's that could not see the version.
     */
    void judge(StandardVersion version) {
        long mine = transaction.execute(_ -> versions.transaction());
        for (int round = 0; versions.oldestTransaction() < mine; round++) {
            if (round == MOST_ROUNDS) {
                log.warn(
                        "A transaction stays open; what it writes about {} is judged a minute later", version.metric());
                judgeAll(version);
                return;
            }
            LockSupport.parkNanos(ROUND_NANOS);
        }
        judgeAll(version);
        versions.judged(version.code(), clock.instant());
    }

    /** Finishes what a stop of Heed or a transaction that stayed open has left. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 15_000)
    void resume() {
        try {
            versions.unjudged(clock.instant().minus(LEFT)).forEach(this::judge);
        } catch (RuntimeException unreachable) {
            log.warn("What took effect lately is judged later", unreachable);
        }
    }

    private void judgeAll(StandardVersion version) {
        Instant from = version.effectiveFrom();
        if (from == null) {
            return;
        }
        List<StandardVersion> ofStandard = versions.of(version.code());
        measurements.startedBetween(
                version.metric(), from, END, batch -> judge.judgeAgain(version.code(), ofStandard, batch));
    }
}
