package heed.identity.providers;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.PasswordRules;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.identity.StaffMember;
import heed.identity.StaffMembers;
import heed.identity.StepUp;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Turns passwords off and on, and says for whom they always open the door. */
@Service
class TurnPasswords {

    private final PasswordRules rules;
    private final Providers providers;
    private final StaffMembers staff;
    private final StepUp stepUp;
    private final AuditTrail audit;

    TurnPasswords(PasswordRules rules, Providers providers, StaffMembers staff, StepUp stepUp, AuditTrail audit) {
        this.rules = rules;
        this.providers = providers;
        this.staff = staff;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    boolean areOff(Actor actor) {
        actor.require(Right.SETTINGS_WRITE);
        return rules.passwordsOff();
    }

    /** @throws Refused where nobody would come in any more */
    @Atomic
    void turn(Actor actor, boolean off) {
        actor.require(Right.SETTINGS_WRITE);
        stepUp.require(actor);
        List<Fault> missing = new ArrayList<>();
        if (off && providers.all().stream().noneMatch(Provider::enabled)) {
            missing.add(Fault.at("", "providers.fault.none"));
        }
        if (off && rules.keepersOfTheGlass() == 0) {
            missing.add(Fault.at("", "providers.fault.no-glass"));
        }
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
        boolean before = rules.passwordsOff();
        rules.turnPasswords(off);
        audit.record(actor, "password-rule", "sign-in", Map.of("passwordsOff", before), Map.of("passwordsOff", off));
    }

    /** @throws Invalid where nobody who works here has this address */
    @Atomic
    StaffMember letBreakGlass(Actor actor, String email) {
        actor.require(Right.SETTINGS_WRITE);
        stepUp.require(actor);
        StaffMember member = staff.findByEmail(email.strip())
                .filter(StaffMember::active)
                .orElseThrow(() -> Invalid.at("/email", "providers.fault.keeper"));
        return letBreakGlass(actor, member.id(), true);
    }

    /** @throws Refused where the last one would lose it while passwords are off */
    @Atomic
    StaffMember letBreakGlass(Actor actor, StaffId id, boolean may) {
        actor.require(Right.SETTINGS_WRITE);
        stepUp.require(actor);
        StaffMember member = staff.findForUpdate(id).orElseThrow(NotFound::new);
        boolean before = rules.breaksGlass(id);
        rules.letBreakGlass(id, may);
        if (!may && rules.passwordsOff() && rules.keepersOfTheGlass() == 0) {
            throw Refused.because("providers.fault.no-glass");
        }
        audit.record(
                actor, "break-glass", "staff:" + id.value(), Map.of("breakGlass", before), Map.of("breakGlass", may));
        return member;
    }
}
