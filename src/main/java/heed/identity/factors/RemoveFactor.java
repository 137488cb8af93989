package heed.identity.factors;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.StaffId;
import heed.identity.StepUp;
import heed.platform.Atomic;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes away a person's own authenticator app or passkey. With the last one go the backup codes. */
@Service
class RemoveFactor {

    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final BackupCodes backupCodes;
    private final FindFactors findFactors;
    private final StepUp stepUp;
    private final AuditTrail audit;
    private final TellOwner tellOwner;

    RemoveFactor(
            Authenticators authenticators,
            Passkeys passkeys,
            BackupCodes backupCodes,
            FindFactors findFactors,
            StepUp stepUp,
            AuditTrail audit,
            TellOwner tellOwner) {
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.backupCodes = backupCodes;
        this.findFactors = findFactors;
        this.stepUp = stepUp;
        this.audit = audit;
        this.tellOwner = tellOwner;
    }

    /** @throws Refused where the company demands a second factor and this is the last one */
    @Atomic
    void removeApp(Actor actor) {
        StaffId staff = Owner.of(actor);
        stepUp.require(actor);
        Factors factors = findFactors.of(staff);
        if (!factors.hasApp()) {
            throw new NotFound();
        }
        refuseToLoseWhatIsDemanded(staff, factors);
        authenticators.remove(staff);
        forgetCodesWithTheLast(staff, factors);
        audit.record(actor, "authenticator-removal", "staff:" + staff.value(), null, null);
        tellOwner.tell(staff, "app-removed");
    }

    /** @throws Refused where the company demands a second factor and this is the last one */
    @Atomic
    void removePasskey(Actor actor, UUID id) {
        StaffId staff = Owner.of(actor);
        stepUp.require(actor);
        Factors factors = findFactors.of(staff);
        Passkey passkey = factors.passkeys().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        refuseToLoseWhatIsDemanded(staff, factors);
        passkeys.remove(staff, id);
        forgetCodesWithTheLast(staff, factors);
        audit.record(actor, "passkey-removal", "staff:" + staff.value(), Map.of("name", passkey.name()), null);
        tellOwner.tell(staff, "passkey-removed", passkey.name());
    }

    private void refuseToLoseWhatIsDemanded(StaffId staff, Factors factors) {
        if (factors.isOnly(1) && findFactors.demandedOf(staff)) {
            throw Refused.because("factors.fault.demanded");
        }
    }

    private void forgetCodesWithTheLast(StaffId staff, Factors factors) {
        if (factors.isOnly(1)) {
            backupCodes.forget(staff);
        }
    }
}
