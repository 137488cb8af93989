package heed.identity.factors;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.identity.StepUp;
import heed.platform.Atomic;
import heed.platform.Invalid;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Says of whom the company demands a second factor. Nobody is signed out: it is set up at the next sign-in. */
@Service
class RequireSecondFactor {

    private final SignInPolicies policies;
    private final StepUp stepUp;
    private final AuditTrail audit;

    RequireSecondFactor(SignInPolicies policies, StepUp stepUp, AuditTrail audit) {
        this.policies = policies;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /** @param wished nobody, administrators or everyone */
    @Atomic
    Requirement require(Actor actor, String wished) {
        actor.require(Right.SETTINGS_WRITE);
        Requirement requirement =
                Requirement.of(wished).orElseThrow(() -> Invalid.at("/requiredOf", "factors.fault.required-of"));
        stepUp.require(actor);
        Requirement before = policies.requirement();
        policies.save(requirement);
        audit.record(
                actor,
                "sign-in-policy-change",
                "sign-in-policy",
                Map.of("requiredOf", before.key()),
                Map.of("requiredOf", requirement.key()));
        return requirement;
    }

    Requirement current(Actor actor) {
        actor.require(Right.SETTINGS_WRITE);
        return policies.requirement();
    }
}
