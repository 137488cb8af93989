package heed.identity.retention;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Writes a rule, changes it as long as it is not in force, puts it in force and ends it. */
@Service
class WriteRetention {

    private final RetentionRules rules;
    private final RetentionReading reading;
    private final AuditTrail audit;
    private final Clock clock;
    private final Duration waiting;

    WriteRetention(
            RetentionRules rules,
            RetentionReading reading,
            AuditTrail audit,
            Clock clock,
            @Value("${heed.privacy.waiting:72h}") Duration waiting) {
        this.rules = rules;
        this.reading = reading;
        this.audit = audit;
        this.clock = clock;
        this.waiting = waiting.isPositive() ? waiting : Duration.ofMillis(1);
    }

    /** @throws Invalid where a field cannot be understood */
    @Atomic
    RetentionRule write(Actor actor, RetentionDetails written) {
        actor.require(Right.PRIVACY_WRITE);
        RetentionRule rule = reading.begun(actor, written);
        rules.add(rule);
        audit.record(actor, "retention-writing", object(rule), null, RetentionView.of(rule, clock.instant()));
        return rule;
    }

    /**
     * @param version the one that the change was decided upon, 0 for whichever it is
     * @return empty where somebody changed it meanwhile
     * @throws Refused for a rule in force: end it and write another
     */
    @Atomic
    Optional<RetentionRule> change(Actor actor, UUID id, RetentionDetails written, int version) {
        actor.require(Right.PRIVACY_WRITE);
        RetentionRule before = standing(id);
        if (version != 0 && version != before.version()) {
            return Optional.empty();
        }
        if (before.release() != null) {
            throw Refused.because("retention.fault.in-force");
        }
        RetentionRule after = reading.applied(actor, before, written);
        rules.change(after);
        Instant now = clock.instant();
        audit.record(
                actor, "retention-change", object(after), RetentionView.of(before, now), RetentionView.of(after, now));
        return rules.find(id);
    }

    /**
     * Puts it in force. It waits as long as an erasure does, so that there is time to end it again.
     *
     * @throws Refused where it was not tried as it stands, by whoever wrote it, and where nobody stands behind the release
     */
    @Atomic
    RetentionRule release(Actor actor, UUID id) {
        actor.require(Right.PRIVACY_WRITE);
        RetentionRule rule = standing(id);
        Instant now = clock.instant();
        UUID by = actor.staff();
        if (rule.release() != null) {
            throw Refused.because("retention.fault.released");
        }
        if (!rule.tried(now)) {
            throw Refused.because("retention.fault.untried", RetentionRule.FRESH.toDays());
        }
        if (by == null) {
            throw Refused.because("retention.fault.nobody");
        }
        if (by.equals(rule.writtenBy())) {
            throw Refused.because("retention.fault.same");
        }
        rules.release(id, by, new RetentionRule.Release(now, actor.name(), now.plus(waiting)));
        RetentionRule released = rules.find(id).orElseThrow();
        audit.record(actor, "retention-release", object(rule), null, RetentionView.of(released, now));
        return released;
    }

    /** Nothing goes by it any more. What it left to itself may now be reached by rules behind it, so those wait anew. */
    @Atomic
    RetentionRule end(Actor actor, UUID id) {
        actor.require(Right.PRIVACY_WRITE);
        RetentionRule rule = standing(id);
        Instant now = clock.instant();
        rules.end(id, actor.name(), now);
        if (rule.release() != null) {
            rules.holdBack(rule, now.plus(waiting));
        }
        audit.record(actor, "retention-ending", object(rule), RetentionView.of(rule, now), null);
        return rules.find(id).orElseThrow();
    }

    /** @throws NotFound where there is none by that id, @throws Refused where it has ended */
    private RetentionRule standing(UUID id) {
        RetentionRule rule = rules.lock(id).orElseThrow(NotFound::new);
        if (rule.endedAt() != null) {
            throw Refused.because("retention.fault.ended");
        }
        return rule;
    }

    static String object(RetentionRule rule) {
        return "retention-rule:" + rule.id();
    }
}
