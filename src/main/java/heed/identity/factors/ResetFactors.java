package heed.identity.factors;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.FindPerson;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.identity.StepUp;
import heed.platform.Atomic;
import heed.platform.NotFound;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Takes every second factor away from a colleague who has lost them, so that the password alone lets them in again. */
@Service
class ResetFactors {

    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final BackupCodes backupCodes;
    private final FindPerson people;
    private final StepUp stepUp;
    private final AuditTrail audit;
    private final TellOwner tellOwner;

    ResetFactors(
            Authenticators authenticators,
            Passkeys passkeys,
            BackupCodes backupCodes,
            FindPerson people,
            StepUp stepUp,
            AuditTrail audit,
            TellOwner tellOwner) {
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.backupCodes = backupCodes;
        this.people = people;
        this.stepUp = stepUp;
        this.audit = audit;
        this.tellOwner = tellOwner;
    }

    @Atomic
    void reset(Actor actor, StaffId staff) {
        actor.require(Right.STAFF_WRITE);
        if (people.find(staff).isEmpty()) {
            throw new NotFound();
        }
        stepUp.require(actor);
        boolean app = authenticators.remove(staff);
        int keys = passkeys.removeAll(staff);
        backupCodes.forget(staff);
        audit.record(actor, "factors-reset", "staff:" + staff.value(), Map.of("app", app, "passkeys", keys), null);
        tellOwner.tell(staff, "reset", actor.name());
    }
}
