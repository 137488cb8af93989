package heed.identity.factors;

import com.webauthn4j.data.AuthenticationData;
import heed.identity.FindPerson;
import heed.identity.FindPerson.Person;
import heed.identity.StaffId;
import heed.identity.factors.Challenges.Purpose;
import heed.platform.Atomic;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Says whose passkey signed in this browser. The challenge is gone after the first look, right or wrong. */
@Service
class ProvePasskey {

    private final PasskeyCheck check;
    private final Challenges challenges;
    private final Passkeys passkeys;
    private final FindPerson people;
    private final Clock clock;

    ProvePasskey(PasskeyCheck check, Challenges challenges, Passkeys passkeys, FindPerson people, Clock clock) {
        this.check = check;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.people = people;
        this.clock = clock;
    }

    /** @param credential the browser's answer as JSON */
    @Atomic
    Optional<StaffId> prove(String credential, String browser) {
        return check.readAuthentication(credential).flatMap(data -> owner(data, browser));
    }

    private Optional<StaffId> owner(AuthenticationData data, String browser) {
        byte[] challenge = PasskeyCheck.challenge(data.getCollectedClientData());
        if (!challenges.take(challenge, browser, Purpose.SIGN_IN)) {
            return Optional.empty();
        }
        return passkeys.find(data.getCredentialId())
                .filter(passkey -> isOwners(data, passkey))
                .filter(passkey -> check.check(data, passkey, challenge)
                        .map(signed -> passkeys.used(passkey, signed.counter(), signed.backedUp(), clock.instant()))
                        .orElse(false))
                .map(Passkey::staff)
                .filter(this::worksHere);
    }

    private boolean worksHere(StaffId staff) {
        return people.find(staff).filter(Person::active).isPresent();
    }

    private static boolean isOwners(AuthenticationData data, Passkey passkey) {
        byte[] handle = data.getUserHandle();
        return handle == null || MessageDigest.isEqual(handle, PasskeyOptions.handle(passkey.staff()));
    }
}
