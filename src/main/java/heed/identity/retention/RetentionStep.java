package heed.identity.retention;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Keepsake;
import heed.identity.Keepsake.Found;
import heed.identity.Keepsake.Mark;
import heed.identity.Keepsake.Reach;
import heed.platform.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Some of a night's work, in one transaction with the line that says so. */
@Component
class RetentionStep {

    static final int BATCH = 100;

    private final RetentionRules rules;
    private final RetentionRuns runs;
    private final Keepsakes kinds;
    private final AuditTrail audit;
    private final Clock clock;
    private final int mostPerNight;

    RetentionStep(
            RetentionRules rules,
            RetentionRuns runs,
            Keepsakes kinds,
            AuditTrail audit,
            Clock clock,
            @Value("${heed.retention.most:10000}") int mostPerNight) {
        this.rules = rules;
        this.runs = runs;
        this.kinds = kinds;
        this.audit = audit;
        this.clock = clock;
        this.mostPerNight = mostPerNight;
    }

    /** False where there is nothing more to do, or another replica does it. */
    boolean take(UUID id) {
        Optional<RetentionRun> claimed = runs.claim(id);
        if (claimed.isEmpty()) {
            return false;
        }
        RetentionRun run = claimed.get();
        // Locked, so that whoever ends the rule knows that nothing goes by it afterwards.
        RetentionRule rule = rules.lock(run.rule()).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        Optional<Reach> reach = kinds.reach(rule, now);
        Optional<Keepsake> kind = kinds.find(rule.kind());
        if (rule.state(now) != RetentionRule.State.IN_FORCE || reach.isEmpty() || kind.isEmpty()) {
            return end(rule, run, "stopped", now);
        }
        int room = Math.min(BATCH, mostPerNight - run.gone());
        if (room <= 0) {
            return end(rule, run, "enough", now);
        }
        List<Found> found = kind.get().find(reach.get(), run.reached(), room, true);
        if (found.isEmpty()) {
            return end(rule, run, "done", now);
        }
        letGo(kind.get(), run, found);
        return true;
    }

    private void letGo(Keepsake kind, RetentionRun run, List<Found> found) {
        List<UUID> ids = found.stream()
                .filter(each -> each.hindrance() == null)
                .map(Found::id)
                .toList();
        var counts = new TreeMap<>(run.counts());
        if (!ids.isEmpty()) {
            kind.letGo(ids, run.id()).forEach((what, n) -> counts.merge(what, n, Integer::sum));
        }
        Mark reached = found.getLast().mark();
        runs.reach(run.id(), reached, run.gone() + ids.size(), run.hindered() + found.size() - ids.size(), counts);
    }

    private boolean end(RetentionRule rule, RetentionRun run, String ending, Instant now) {
        runs.end(run.id(), ending, now);
        if (run.gone() > 0 || run.hindered() > 0) {
            audit.record(
                    Actor.SYSTEM,
                    "retention-run",
                    WriteRetention.object(rule),
                    null,
                    Map.of(
                            "run",
                            run.id(),
                            "rule",
                            rule.name(),
                            "gone",
                            run.gone(),
                            "hindered",
                            run.hindered(),
                            "counts",
                            run.counts(),
                            "ending",
                            ending));
        }
        return false;
    }
}
