package heed.identity.factors;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.StaffId;
import heed.identity.StepUp;
import heed.platform.Atomic;
import heed.platform.Refused;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes ten new backup codes; the old ones are good no more. */
@Service
class RenewBackupCodes {

    private final BackupCodes backupCodes;
    private final FindFactors findFactors;
    private final StepUp stepUp;
    private final AuditTrail audit;
    private final TellOwner tellOwner;
    private final Clock clock;

    RenewBackupCodes(
            BackupCodes backupCodes,
            FindFactors findFactors,
            StepUp stepUp,
            AuditTrail audit,
            TellOwner tellOwner,
            Clock clock) {
        this.backupCodes = backupCodes;
        this.findFactors = findFactors;
        this.stepUp = stepUp;
        this.audit = audit;
        this.tellOwner = tellOwner;
        this.clock = clock;
    }

    /** @throws Refused where there is no factor that they could stand in for */
    @Atomic
    List<BackupCode> renew(Actor actor) {
        StaffId staff = Owner.of(actor);
        stepUp.require(actor);
        if (!findFactors.of(staff).any()) {
            throw Refused.because("factors.fault.no-factor");
        }
        List<BackupCode> codes = BackupCode.ten();
        backupCodes.replace(staff, codes, clock.instant());
        audit.record(actor, "backup-codes-renewal", "staff:" + staff.value(), null, null);
        tellOwner.tell(staff, "codes-renewed");
        return codes;
    }
}
