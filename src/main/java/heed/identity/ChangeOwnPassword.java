package heed.identity;

import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** A person's own new password, allowed only to who knows the old one. */
@Service
class ChangeOwnPassword {

    private final StaffMembers staff;
    private final Passwords passwords;
    private final StepUp stepUp;
    private final AuditTrail audit;

    ChangeOwnPassword(StaffMembers staff, Passwords passwords, StepUp stepUp, AuditTrail audit) {
        this.staff = staff;
        this.passwords = passwords;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    @Atomic
    void change(Actor actor, String current, String wanted) {
        if (actor.id() == null || actor.kind() != Actor.Kind.PERSON) {
            throw new NotFound();
        }
        stepUp.require(actor);
        StaffMember member = staff.findForUpdate(actor.id()).orElseThrow(NotFound::new);
        var faults = new ArrayList<Fault>(passwords.faults("/wanted", wanted, member.email()));
        if (!passwords.matches(current, staff.password(member.id()))) {
            faults.add(Fault.at("/current", "identity.fault.current-password"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(List.copyOf(faults));
        }
        staff.savePassword(member.id(), passwords.hash(wanted));
        audit.record(actor, "password-change", "staff:" + member.id().value(), null, null);
    }
}
