package heed.identity.factors;

import heed.identity.FindPerson;
import heed.identity.FindPerson.Person;
import heed.identity.StaffId;
import heed.identity.factors.Challenges.Purpose;
import heed.identity.factors.PasskeyCheck.Assertion;
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
        return check.readAuthentication(credential).flatMap(answer -> owner(answer, browser));
    }

    private Optional<StaffId> owner(Assertion answer, String browser) {
        if (!challenges.take(answer.challenge(), browser, Purpose.SIGN_IN)) {
            return Optional.empty();
        }
        return passkeys.find(answer.credential())
                .filter(passkey -> isOwners(answer, passkey))
                .filter(passkey -> check.check(answer, passkey)
                        .map(signed -> passkeys.used(passkey, signed.counter(), signed.backedUp(), clock.instant()))
                        .orElse(false))
                .map(Passkey::staff)
                .filter(this::worksHere);
    }

    private boolean worksHere(StaffId staff) {
        return people.find(staff).filter(Person::active).isPresent();
    }

    private static boolean isOwners(Assertion answer, Passkey passkey) {
        return answer.handle().length == 0
                || MessageDigest.isEqual(answer.handle(), PasskeyOptions.handle(passkey.staff()));
    }
}
