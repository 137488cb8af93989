package heed.identity.retention;

import heed.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** At night each rule in force lets go of what it fits: some at a time, on whichever replica, and never more than the limit. */
@Component
class RunRetention {

    private static final Logger log = LoggerFactory.getLogger(RunRetention.class);

    private final RetentionRules rules;
    private final RetentionRuns runs;
    private final RetentionStep step;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean command;

    RunRetention(
            RetentionRules rules,
            RetentionRuns runs,
            RetentionStep step,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${heed.command:false}") boolean command) {
        this.rules = rules;
        this.runs = runs;
        this.step = step;
        this.transaction = transaction;
        this.clock = clock;
        this.command = command;
    }

    /** Several times a night, so that what was killed goes on, and what failed is tried again. */
    @Scheduled(cron = "0 5/15 1-4 * * *")
    void tonight() {
        if (!command) {
            begin();
            goOn();
        }
    }

    private void begin() {
        Instant now = clock.instant();
        LocalDate night = LocalDate.ofInstant(now, ZoneOffset.UTC);
        rules.standing().stream()
                .filter(each -> each.days() != null && each.state(now) == RetentionRule.State.IN_FORCE)
                .forEach(each -> runs.begin(Ids.next(), each.id(), night, now));
    }

    private void goOn() {
        for (UUID run : runs.unfinished()) {
            try {
                while (Objects.equals(transaction.execute(_ -> step.take(run)), true)) {
                    // Each turn is a transaction of its own.
                }
            } catch (RuntimeException failed) {
                log.error("The retention run {} did not come to its end and is tried again", run, failed);
            }
        }
    }
}
