package heed.identity.factors;

import com.webauthn4j.data.RegistrationData;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.StaffId;
import heed.identity.StepUp;
import heed.identity.factors.Challenges.Purpose;
import heed.identity.factors.PasskeyCheck.Attestation;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Adds a passkey that a person has just made on a device of theirs. */
@Service
class AddPasskey {

    private static final int LONGEST_NAME = 100;
    private static final Set<String> TRANSPORTS = Set.of("usb", "nfc", "ble", "smart-card", "hybrid", "internal");

    private final PasskeyCheck check;
    private final Challenges challenges;
    private final Passkeys passkeys;
    private final StepUp stepUp;
    private final AuditTrail audit;
    private final TellOwner tellOwner;
    private final Clock clock;

    AddPasskey(
            PasskeyCheck check,
            Challenges challenges,
            Passkeys passkeys,
            StepUp stepUp,
            AuditTrail audit,
            TellOwner tellOwner,
            Clock clock) {
        this.check = check;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.stepUp = stepUp;
        this.audit = audit;
        this.tellOwner = tellOwner;
        this.clock = clock;
    }

    /**
     * @param wished what the person calls it
     * @param credential the browser's answer as JSON
     * @throws Invalid where the name does not do, or the answer is not one to a challenge of this browser
     */
    @Atomic
    Passkey add(Actor actor, String wished, String credential, String browser) {
        StaffId staff = Owner.of(actor);
        stepUp.require(actor);
        String name = wished.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Invalid.at("/name", "factors.fault.passkey-name", LONGEST_NAME);
        }
        Attestation answer = check.readRegistration(credential).orElseThrow(AddPasskey::refused);
        if (!challenges.take(answer.challenge(), browser, Purpose.REGISTRATION)) {
            throw refused();
        }
        var made = check.check(answer).orElseThrow(AddPasskey::refused);
        var passkey = new Passkey(
                Ids.next(),
                staff,
                made.credential(),
                made.attested(),
                made.counter(),
                made.backupEligible(),
                made.backedUp(),
                transports(answer.data()),
                name,
                clock.instant(),
                null);
        add(passkey);
        audit.record(actor, "passkey-addition", "staff:" + staff.value(), null, Map.of("name", name));
        tellOwner.tell(staff, "passkey-added", name);
        return passkey;
    }

    private void add(Passkey passkey) {
        try {
            passkeys.add(passkey);
        } catch (DuplicateKeyException knownAlready) {
            throw refused();
        }
    }

    private static List<String> transports(RegistrationData data) {
        return data.getTransports() == null
                ? List.of()
                : data.getTransports().stream()
                        .map(each -> each.getValue())
                        .filter(TRANSPORTS::contains)
                        .sorted()
                        .toList();
    }

    private static Invalid refused() {
        return Invalid.at("/credential", "factors.fault.passkey");
    }
}
