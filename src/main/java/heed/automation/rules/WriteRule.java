package heed.automation.rules;

import heed.automation.rules.Rule.Switched;
import heed.automation.rules.Rule.Written;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Writes rules, switches them on and off and puts them in order. A rule acts in every queue, so it is the company's. */
@Service
class WriteRule {

    private final Rules rules;
    private final ReadRule readRule;
    private final ArmTimers armTimers;
    private final AuditTrail audit;
    private final Clock clock;

    WriteRule(Rules rules, ReadRule readRule, ArmTimers armTimers, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.readRule = readRule;
        this.armTimers = armTimers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Behind all others, and switched off.
     *
     * @throws Invalid with a fault for each field that will not do
     */
    @Atomic
    Rule add(Actor actor, RuleDetails told) {
        actor.require(Right.AUTOMATION_PUBLISH);
        RuleDraft draft = readRule.read(actor, told);
        Rule rule = new Rule(new RuleId(Ids.next()), 0, draft, by(actor), null, null, false, 1);
        if (!rules.add(rule)) {
            throw Refused.because("rules.fault.too-many", Rules.MOST);
        }
        Rule added = rules.find(rule.id()).orElseThrow();
        audit.record(actor, "rule-addition", object(added), null, added.told());
        return added;
    }

    /**
     * @param expected the version that was read, 0 for any
     * @return empty where somebody changed it meanwhile
     */
    @Atomic
    Optional<Rule> change(Actor actor, RuleId id, RuleDetails told, int expected) {
        Rule before = findForChange(actor, id);
        if (expected != 0 && expected != before.version()) {
            return Optional.empty();
        }
        RuleDraft draft = readRule.read(actor, told);
        if (draft.equals(before.draft())) {
            return Optional.of(before);
        }
        rules.save(new Rule(
                id,
                before.place(),
                draft,
                by(actor),
                before.switchedOn(),
                before.stopped(),
                before.archived(),
                before.version()));
        return Optional.of(told(actor, "rule-change", before));
    }

    /** @throws Refused where it is out of use */
    @Atomic
    Rule switchOn(Actor actor, RuleId id) {
        Rule before = findForChange(actor, id);
        if (before.archived()) {
            throw Refused.because("rules.fault.archived", before.name());
        }
        if (before.switchedOn() != null) {
            return before;
        }
        rules.switchTo(id, new Switched(now(), actor.name()), null);
        return told(actor, "rule-activation", before);
    }

    @Atomic
    Rule switchOff(Actor actor, RuleId id) {
        Rule before = findForChange(actor, id);
        if (before.switchedOn() == null && before.stopped() == null) {
            return before;
        }
        rules.switchTo(id, null, null);
        return told(actor, "rule-deactivation", before);
    }

    /** Takes it out of use, and so out of force; what it did stays in the log. */
    @Atomic
    Rule archive(Actor actor, RuleId id) {
        Rule before = findForChange(actor, id);
        if (before.archived()) {
            return before;
        }
        rules.switchTo(id, null, null);
        rules.archive(id, now());
        return told(actor, "rule-archival", before);
    }

    /** Brings it back, switched off. */
    @Atomic
    Rule restore(Actor actor, RuleId id) {
        Rule before = findForChange(actor, id);
        if (!before.archived()) {
            return before;
        }
        rules.archive(id, null);
        return told(actor, "rule-restoration", before);
    }

    /** One place up or down. Returns it as it stands then. */
    @Atomic
    Rule move(Actor actor, RuleId id, boolean up) {
        Rule before = findForChange(actor, id);
        List<RuleId> order =
                new ArrayList<>(rules.all(false).stream().map(Rule::id).toList());
        int from = order.indexOf(id);
        int to = from + (up ? -1 : 1);
        if (from < 0 || to < 0 || to >= order.size()) {
            return before;
        }
        Collections.swap(order, from, to);
        rules.order(order);
        return told(actor, "rule-move", before);
    }

    /** @throws Invalid unless each rule that is in use is named once */
    @Atomic
    List<Rule> order(Actor actor, List<RuleId> order) {
        actor.require(Right.AUTOMATION_PUBLISH);
        List<RuleId> before = rules.all(false).stream().map(Rule::id).toList();
        if (order.size() != before.size() || !new HashSet<>(order).equals(new HashSet<>(before))) {
            throw Invalid.at("/rules", "rules.fault.order");
        }
        rules.order(order);
        audit.record(actor, "rule-order", "rules", before, order);
        return rules.all(false);
    }

    private Rule findForChange(Actor actor, RuleId id) {
        actor.require(Right.AUTOMATION_PUBLISH);
        return rules.findForUpdate(id).orElseThrow(NotFound::new);
    }

    private Rule told(Actor actor, String action, Rule before) {
        Rule after = rules.find(before.id()).orElseThrow();
        armTimers.rearm(after);
        audit.record(actor, action, object(after), before.told(), after.told());
        return after;
    }

    private Written by(Actor actor) {
        return new Written(now(), actor.id(), actor.name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static String object(Rule rule) {
        return "rule:" + rule.id().value();
    }
}
