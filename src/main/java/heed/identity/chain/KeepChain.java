package heed.identity.chain;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.platform.Atomic;
import heed.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Prolongs the chain every few seconds, copies checkpoints out of the database, and forgets what is older than the rule says. */
@Component
class KeepChain {

    private static final Logger log = LoggerFactory.getLogger(KeepChain.class);
    private static final int SHORTEST_DAYS = 90;

    private final ProlongChain prolongChain;
    private final ForgetAudit forgetAudit;
    private final Checkpoints checkpoints;
    private final SealingKey key;
    private final Clock clock;
    private final boolean command;
    private final Period kept;

    KeepChain(
            ProlongChain prolongChain,
            ForgetAudit forgetAudit,
            Checkpoints checkpoints,
            SealingKey key,
            Clock clock,
            @Value("${heed.command:false}") boolean command,
            @Value("${heed.audit.retention:}") String retention) {
        this.prolongChain = prolongChain;
        this.forgetAudit = forgetAudit;
        this.checkpoints = checkpoints;
        this.key = key;
        this.clock = clock;
        this.command = command;
        this.kept = period(retention.strip());
    }

    @Scheduled(fixedDelay = 5_000)
    void prolong() {
        try {
            for (int chained = 1; chained > 0 && !command; ) {
                chained = prolongChain.prolong(clock.instant());
            }
        } catch (DataAccessException | TransactionException unreachable) {
            log.debug("The audit chain waits for the database", unreachable);
        }
    }

    /** Each replica keeps copies of its own: the more places, the harder to change them all. */
    @Scheduled(fixedDelay = 60_000)
    void copyOut() {
        LocalDate recent = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(31);
        try {
            for (SealedCheckpoint sealed : command ? List.<SealedCheckpoint>of() : checkpoints.since(recent)) {
                Path file = file(sealed.checkpoint().day());
                if (!Files.exists(file)) {
                    Files.createDirectories(copies());
                    Files.writeString(file, sealed.text());
                }
            }
        } catch (IOException failure) {
            log.error("A checkpoint of the audit trail could not be written to {}", key.folder(), failure);
        } catch (DataAccessException unreachable) {
            log.debug("The checkpoints wait for the database", unreachable);
        }
    }

    Path file(LocalDate day) {
        return copies().resolve(day + ".json");
    }

    /** The folder of the copies outside the database. */
    Path copies() {
        return key.folder().resolve("checkpoints");
    }

    @Scheduled(cron = "0 7 4 * * *", zone = "UTC")
    void forget() {
        if (!kept.isZero() && !command) {
            forgetAudit.forgetBefore(
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(kept));
        }
    }

    private static Period period(String retention) {
        try {
            Period period = retention.isEmpty() ? Period.ZERO : Period.parse(retention);
            if (retention.isEmpty() || period.toTotalMonths() * 28 + period.getDays() > SHORTEST_DAYS) {
                return period;
            }
        } catch (DateTimeParseException malformed) {
            // Said below, in the same words as for one that is too short.
        }
        throw new CannotStart(
                "HEED_AUDIT_RETENTION=" + retention + " is no period of more than " + SHORTEST_DAYS
                        + " days: correct it, for example HEED_AUDIT_RETENTION=P5Y, or leave it out to keep the audit trail for good.");
    }

    /** Forgets whole days, and says so in the audit trail itself. */
    @Component
    static class ForgetAudit {

        private final ChainLinks links;
        private final AuditTrail audit;

        ForgetAudit(ChainLinks links, AuditTrail audit) {
            this.links = links;
            this.audit = audit;
        }

        @Atomic
        public long forgetBefore(LocalDate day) {
            long forgotten = links.forgetBefore(day);
            if (forgotten > 0) {
                audit.record(
                        Actor.SYSTEM,
                        "audit-retention",
                        "audit",
                        null,
                        Map.of("before", day.toString(), "lines", forgotten));
            }
            return forgotten;
        }
    }
}
