package heed.identity.factors;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.FindPerson;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.Safe;
import heed.platform.Safe.CannotOpen;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Looks at a typed code: the authenticator app's, or one of the backup codes. Each is good once. */
@Service
class ProveCode {

    private static final Logger log = LoggerFactory.getLogger(ProveCode.class);

    private final Authenticators authenticators;
    private final BackupCodes backupCodes;
    private final ProofThrottle throttle;
    private final FindPerson people;
    private final AuditTrail audit;
    private final TellOwner tellOwner;
    private final Safe safe;
    private final Clock clock;

    ProveCode(
            Authenticators authenticators,
            BackupCodes backupCodes,
            ProofThrottle throttle,
            FindPerson people,
            AuditTrail audit,
            TellOwner tellOwner,
            Safe safe,
            Clock clock) {
        this.authenticators = authenticators;
        this.backupCodes = backupCodes;
        this.throttle = throttle;
        this.people = people;
        this.audit = audit;
        this.tellOwner = tellOwner;
        this.safe = safe;
        this.clock = clock;
    }

    /** Wrong is an answer and no exception, so that the attempt stays counted. */
    @Atomic
    Proof prove(StaffId staff, String typed, String address) {
        return throttle.attempt(staff, address, () -> isCodeOfApp(staff, typed) || isBackupCode(staff, typed));
    }

    private boolean isCodeOfApp(StaffId staff, String typed) {
        Optional<Authenticator> app = authenticators.find(staff).filter(Authenticator::confirmed);
        if (app.isEmpty()) {
            return false;
        }
        OptionalLong step = step(staff, app.get(), typed);
        return step.isPresent() && authenticators.use(staff, step.getAsLong(), clock.instant());
    }

    /** A secret that cannot be read lets nobody in. */
    private OptionalLong step(StaffId staff, Authenticator app, String typed) {
        try {
            byte[] secret = safe.open(app.locked(), EnrolAuthenticator.purpose(staff));
            return Totp.stepOf(secret, typed, clock.instant());
        } catch (CannotOpen unreadable) {
            log.error("The authenticator of {} cannot be checked: {}", staff.value(), unreadable.getMessage());
            return OptionalLong.empty();
        }
    }

    private boolean isBackupCode(StaffId staff, String typed) {
        BackupCode code = BackupCode.typed(typed);
        if (!code.isWhole() || !backupCodes.use(staff, code, clock.instant())) {
            return false;
        }
        people.find(staff)
                .ifPresent(person -> audit.record(
                        new Actor(staff, person.name(), Actor.Kind.PERSON, Set.of(), null),
                        "backup-code-use",
                        "staff:" + staff.value(),
                        null,
                        Map.of("left", backupCodes.left(staff))));
        tellOwner.tell(staff, "backup-code", backupCodes.left(staff));
        return true;
    }
}
