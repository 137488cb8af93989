package heed.conversations.effort;

import heed.conversations.Versions;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Says how much each count weighs from now on, as a new version of the formula: for one who may decide what is judged how. */
@Service
class SetEffortFormula {

    private static final int HEAVIEST = 100;
    private static final int LONGEST = 365;

    private final EffortFormulas formulas;
    private final AuditTrail audit;

    SetEffortFormula(EffortFormulas formulas, AuditTrail audit) {
        this.formulas = formulas;
        this.audit = audit;
    }

    /**
     * @param wanted its version is not read
     * @param seen the version from which it was made, 0 where any will do
     * @throws Invalid for a weight below 0 or above 100
     * @throws Refused where somebody has set another one meanwhile
     */
    @Atomic
    EffortFormula set(Actor actor, EffortFormula wanted, int seen) {
        actor.require(Right.STANDARDS_ADOPT);
        refuseWrong(wanted);
        EffortFormula before = formulas.inForce();
        if (seen != 0 && seen != before.version()) {
            throw Versions.changedMeanwhile();
        }
        var next = new EffortFormula(
                before.version() + 1,
                wanted.contacts(),
                wanted.transfers(),
                wanted.repeats(),
                wanted.switches(),
                wanted.clarifications(),
                wanted.waits(),
                wanted.reopenDays());
        if (!formulas.add(actor, next)) {
            throw Refused.because("effort.fault.meanwhile");
        }
        audit.record(actor, "effort-formula", "effort:" + next.version(), before, next);
        return next;
    }

    private static void refuseWrong(EffortFormula wanted) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("/contacts", wanted.contacts());
        weights.put("/transfers", wanted.transfers());
        weights.put("/repeats", wanted.repeats());
        weights.put("/switches", wanted.switches());
        weights.put("/clarifications", wanted.clarifications());
        weights.put("/waits", wanted.waits());
        List<Fault> faults = new ArrayList<>();
        weights.forEach((pointer, weight) -> {
            if (weight < 0 || weight > HEAVIEST) {
                faults.add(Fault.at(pointer, "effort.fault.weight", HEAVIEST));
            }
        });
        if (wanted.reopenDays() < 1 || wanted.reopenDays() > LONGEST) {
            faults.add(Fault.at("/reopenDays", "effort.fault.days", LONGEST));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
