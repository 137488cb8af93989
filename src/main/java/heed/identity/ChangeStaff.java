package heed.identity;

import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Changes what is known of a member of staff, the roles included. */
@Service
public class ChangeStaff {

    private final StaffMembers staff;
    private final Teams teams;
    private final Passwords passwords;
    private final SignedInSessions sessions;
    private final StepUp stepUp;
    private final DeactivateStaff deactivateStaff;
    private final AuditTrail audit;

    ChangeStaff(
            StaffMembers staff,
            Teams teams,
            Passwords passwords,
            SignedInSessions sessions,
            StepUp stepUp,
            DeactivateStaff deactivateStaff,
            AuditTrail audit) {
        this.staff = staff;
        this.teams = teams;
        this.passwords = passwords;
        this.sessions = sessions;
        this.stepUp = stepUp;
        this.deactivateStaff = deactivateStaff;
        this.audit = audit;
    }

    /**
     * A new password or other roles end the person's sessions.
     *
     * @throws Refused where the last administrator would lose the role
     */
    @Atomic
    public StaffMember change(Actor actor, StaffId id, StaffDetails details) {
        actor.require(Right.STAFF_WRITE);
        StaffMember before = staff.findForUpdate(id).orElseThrow(NotFound::new);
        var faults = new ArrayList<Fault>();
        StaffMember after = details.appliedTo(before, teams::find, faults);
        if (details.password() != null) {
            faults.addAll(passwords.faults("/password", details.password(), after.email()));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (touchesTheWayIn(before, after, details)) {
            stepUp.require(actor);
        }
        refuseToLoseTheLastAdministrator(before, after);
        if (!after.equals(before) || details.password() != null) {
            save(after);
            audit.record(actor, "staff-change", "staff:" + id.value(), StaffView.of(before), StaffView.of(after));
        }
        if (details.password() != null) {
            staff.savePassword(id, passwords.hash(details.password()));
        }
        if (details.password() != null || !before.roles().equals(after.roles())) {
            sessions.endAll(id);
        }
        return details.active() == null
                ? after
                : details.active() ? deactivateStaff.reactivate(actor, id) : deactivateStaff.deactivate(actor, id);
    }

    /** Whoever can give these away at an open browser has the account, or Heed. */
    private static boolean touchesTheWayIn(StaffMember before, StaffMember after, StaffDetails details) {
        return details.password() != null
                || !before.email().equals(after.email())
                || before.is(CompanyRole.ADMINISTRATOR) != after.is(CompanyRole.ADMINISTRATOR);
    }

    private void save(StaffMember member) {
        try {
            staff.save(member);
        } catch (DuplicateKeyException taken) {
            throw Invalid.at("/email", "identity.fault.email-taken");
        }
    }

    private void refuseToLoseTheLastAdministrator(StaffMember before, StaffMember after) {
        boolean loses = before.active()
                && before.is(CompanyRole.ADMINISTRATOR)
                && !(after.active() && after.is(CompanyRole.ADMINISTRATOR));
        if (loses && staff.activeAdministratorsForUpdate().equals(Set.of(before.id()))) {
            throw Refused.because("identity.fault.last-administrator", before.name());
        }
    }
}
