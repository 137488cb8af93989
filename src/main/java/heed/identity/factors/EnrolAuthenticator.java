package heed.identity.factors;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.FindPerson;
import heed.identity.FindPerson.Person;
import heed.identity.StaffId;
import heed.identity.StepUp;
import heed.identity.Threshold.Newcomer;
import heed.platform.Atomic;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.platform.Safe;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Sets up an authenticator app: a secret to scan, which counts once the app has shown a right code of it. */
@Service
class EnrolAuthenticator {

    private final Authenticators authenticators;
    private final BackupCodes backupCodes;
    private final FindFactors findFactors;
    private final FindPerson people;
    private final StepUp stepUp;
    private final AuditTrail audit;
    private final TellOwner tellOwner;
    private final Safe safe;
    private final Clock clock;

    EnrolAuthenticator(
            Authenticators authenticators,
            BackupCodes backupCodes,
            FindFactors findFactors,
            FindPerson people,
            StepUp stepUp,
            AuditTrail audit,
            TellOwner tellOwner,
            Safe safe,
            Clock clock) {
        this.authenticators = authenticators;
        this.backupCodes = backupCodes;
        this.findFactors = findFactors;
        this.people = people;
        this.stepUp = stepUp;
        this.audit = audit;
        this.tellOwner = tellOwner;
        this.safe = safe;
        this.clock = clock;
    }

    /** @throws Refused where the person has an app already: remove that one first */
    @Atomic
    void begin(Actor actor) {
        begin(recent(actor));
    }

    /** @throws NotFound for a newcomer who has a second factor: they show it and do not make another */
    @Atomic
    void begin(Newcomer newcomer) {
        begin(withoutFactor(newcomer));
    }

    /** The secret that waits for its first code, empty where none does. */
    Optional<TotpSecret> waiting(Actor actor) {
        return waiting(recent(actor));
    }

    Optional<TotpSecret> waiting(Newcomer newcomer) {
        return waiting(withoutFactor(newcomer));
    }

    /** The ten backup codes that come with the app, empty where the code was not right. */
    @Atomic
    Optional<List<BackupCode>> confirm(Actor actor, String code) {
        return confirm(recent(actor), code);
    }

    @Atomic
    Optional<List<BackupCode>> confirm(Newcomer newcomer, String code) {
        return confirm(withoutFactor(newcomer), code);
    }

    static String purpose(StaffId staff) {
        return "authenticator of " + staff.value();
    }

    private void begin(StaffId staff) {
        byte[] locked = safe.lock(TotpSecret.random().bytes(), purpose(staff));
        if (!authenticators.begin(staff, locked, clock.instant())) {
            throw Refused.because("factors.fault.app-there");
        }
    }

    private Optional<TotpSecret> waiting(StaffId staff) {
        return authenticators
                .find(staff)
                .filter(app -> !app.confirmed())
                .map(app -> new TotpSecret(safe.open(app.locked(), purpose(staff))));
    }

    private Optional<List<BackupCode>> confirm(StaffId staff, String typed) {
        Authenticator app = authenticators
                .find(staff)
                .filter(each -> !each.confirmed())
                .orElseThrow(() -> Refused.because("factors.fault.nothing-waits"));
        OptionalLong step = Totp.stepOf(safe.open(app.locked(), purpose(staff)), typed, clock.instant());
        if (step.isEmpty() || !authenticators.confirm(staff, app.locked(), step.getAsLong(), clock.instant())) {
            return Optional.empty();
        }
        List<BackupCode> codes = BackupCode.ten();
        backupCodes.replace(staff, codes, clock.instant());
        Person person = people.find(staff).orElseThrow(NotFound::new);
        var owner = new Actor(staff, person.name(), Actor.Kind.PERSON, Set.of(), null);
        audit.record(owner, "authenticator-enrolment", "staff:" + staff.value(), null, null);
        tellOwner.tell(staff, "app-added");
        return Optional.of(codes);
    }

    private StaffId recent(Actor actor) {
        stepUp.require(actor);
        return Owner.of(actor);
    }

    private StaffId withoutFactor(Newcomer newcomer) {
        if (findFactors.of(newcomer.id()).any()) {
            throw new NotFound();
        }
        return newcomer.id();
    }
}
