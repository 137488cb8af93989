package heed.standards;

import heed.measurement.Measurements;
import heed.standards.PutIntoEffect.Effect;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
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

    /** Returns when every measurement since the version's first day has been judged. Call it outside any transaction. */
    void judge(Effect effect) {
        for (int round = 0; versions.oldestTransaction() <= effect.transaction(); round++) {
            if (round == MOST_ROUNDS) {
                log.warn("A transaction has been open for half a minute; what it writes about {} is judged at the next start",
                        effect.version().metric());
                judgeAll(effect.version());
                return;
            }
            LockSupport.parkNanos(ROUND_NANOS);
        }
        judgeAll(effect.version());
        versions.judged(effect.version().code(), clock.instant());
    }

    /** Finishes what a stop of Heed has interrupted. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        Set<String> codes = versions.unjudged().stream().map(StandardVersion::code).collect(Collectors.toSet());
        for (String code : codes) {
            versions.of(code).stream().filter(version -> version.effectiveFrom() != null).forEach(this::judgeAll);
            versions.judged(code, clock.instant());
        }
    }

    private void judgeAll(StandardVersion version) {
        Instant from = version.effectiveFrom();
        if (from == null) {
            return;
        }
        List<StandardVersion> ofStandard = versions.of(version.code());
        measurements.startedBetween(
                version.metric(),
                from,
                END,
                batch -> transaction.executeWithoutResult(
                        _ -> judge.judgeAgain(version.code(), ofStandard, batch)));
    }
}
