package heed.identity.factors;

import heed.identity.Actor;
import heed.identity.FindPerson;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.platform.NotFound;
import org.springframework.stereotype.Service;

/** What somebody can show besides a password, and whether they have to. */
@Service
class FindFactors {

    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final BackupCodes backupCodes;
    private final SignInPolicies policies;
    private final FindPerson people;

    FindFactors(
            Authenticators authenticators,
            Passkeys passkeys,
            BackupCodes backupCodes,
            SignInPolicies policies,
            FindPerson people) {
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.backupCodes = backupCodes;
        this.policies = policies;
        this.people = people;
    }

    Factors of(StaffId staff) {
        return new Factors(authenticators.find(staff).orElse(null), passkeys.of(staff), backupCodes.left(staff));
    }

    /** A colleague's, for an administrator. */
    Factors of(Actor actor, StaffId staff) {
        actor.require(Right.STAFF_WRITE);
        if (people.find(staff).isEmpty()) {
            throw new NotFound();
        }
        return of(staff);
    }

    /** Whether the company demands one of this person. */
    boolean demandedOf(StaffId staff) {
        Requirement requirement = policies.requirement();
        return people.find(staff)
                .map(person -> requirement.holdsFor(person.administrator()))
                .orElse(false);
    }
}
