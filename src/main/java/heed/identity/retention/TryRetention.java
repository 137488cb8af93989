package heed.identity.retention;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Keepsake;
import heed.identity.Keepsake.Found;
import heed.identity.Keepsake.Mark;
import heed.identity.Keepsake.Reach;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Says what a rule would do and does none of it. */
@Service
class TryRetention {

    private static final int PAGE = 1_000;

    private final RetentionRules rules;
    private final Keepsakes kinds;
    private final AuditTrail audit;
    private final Clock clock;
    private final int most;

    TryRetention(
            RetentionRules rules,
            Keepsakes kinds,
            AuditTrail audit,
            Clock clock,
            @Value("${heed.retention.counted:100000}") int most) {
        this.rules = rules;
        this.kinds = kinds;
        this.audit = audit;
        this.clock = clock;
        this.most = most;
    }

    /** Counts what it would reach now, as one of the rules in force. @throws Refused for a rule that has ended */
    @Atomic
    RetentionRule tryOut(Actor actor, UUID id) {
        actor.require(Right.PRIVACY_WRITE);
        RetentionRule rule = rules.lock(id).orElseThrow(NotFound::new);
        if (rule.endedAt() != null) {
            throw Refused.because("retention.fault.ended");
        }
        Instant now = clock.instant();
        int fits = 0;
        int hindered = 0;
        Mark mark = Mark.BEGINNING;
        List<Found> page = page(rule, mark, PAGE, now);
        while (!page.isEmpty() && fits < most) {
            fits += page.size();
            hindered +=
                    (int) page.stream().filter(each -> each.hindrance() != null).count();
            mark = page.getLast().mark();
            page = page(rule, mark, PAGE, now);
        }
        rules.tried(id, new RetentionRule.Trial(now, actor.name(), rule.version(), fits, hindered, page.isEmpty()));
        audit.record(
                actor,
                "retention-trial",
                WriteRetention.object(rule),
                null,
                Map.of("version", rule.version(), "fits", fits, "hindered", hindered));
        return rules.find(id).orElseThrow();
    }

    /** What it would reach now, the oldest first. */
    List<Found> list(Actor actor, RetentionRule rule, Mark after, int limit) {
        actor.require(Right.PRIVACY_WRITE);
        return rule.endedAt() == null ? page(rule, after, limit, clock.instant()) : List.of();
    }

    private List<Found> page(RetentionRule rule, Mark after, int limit, Instant now) {
        Optional<Keepsake> kind = kinds.find(rule.kind());
        Optional<Reach> reach = kinds.reach(rule, now);
        return kind.isPresent() && reach.isPresent() ? kind.get().find(reach.get(), after, limit, false) : List.of();
    }
}
