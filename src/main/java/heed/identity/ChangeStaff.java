package heed.identity;

import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.EntityTag;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Changes what is known of a member of staff, the roles included. */
@Service
public class ChangeStaff {

    private final StaffMembers staff;
    private final Teams teams;
    private final StaffRoles roles;
    private final Passwords passwords;
    private final SignedInSessions sessions;
    private final StepUp stepUp;
    private final DeactivateStaff deactivateStaff;
    private final AuditTrail audit;

    ChangeStaff(
            StaffMembers staff,
            Teams teams,
            StaffRoles roles,
            Passwords passwords,
            SignedInSessions sessions,
            StepUp stepUp,
            DeactivateStaff deactivateStaff,
            AuditTrail audit) {
        this.staff = staff;
        this.teams = teams;
        this.roles = roles;
        this.passwords = passwords;
        this.sessions = sessions;
        this.stepUp = stepUp;
        this.deactivateStaff = deactivateStaff;
        this.audit = audit;
    }

    /**
     * A new password or other roles end the person's sessions.
     *
     * @throws Refused where nobody would be left who may change staff, and where people would give themselves more rights
     */
    @Atomic
    public StaffMember change(Actor actor, StaffId id, StaffDetails details) {
        return change(actor, id, details, 0);
    }

    /** @param version the one that the change was decided upon, 0 for whichever it is */
    @Atomic
    StaffMember change(Actor actor, StaffId id, StaffDetails details, int version) {
        actor.require(Right.STAFF_WRITE);
        StaffMember before = staff.findForUpdate(id).orElseThrow(NotFound::new);
        if (version != 0 && version != before.version()) {
            throw EntityTag.changedMeanwhile();
        }
        var faults = new ArrayList<Fault>();
        StaffMember after = details.appliedTo(before, teams::find, roles::find, faults);
        if (details.password() != null) {
            faults.addAll(passwords.faults("/password", details.password(), after.email()));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (touchesTheWayIn(before, after, details)) {
            stepUp.require(actor);
        }
        refuseToWidenOneself(actor, before, after);
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
        } else if (!before.memberships().equals(after.memberships())) {
            sessions.endStreams(id);
        }
        return details.active() == null
                ? after
                : details.active() ? deactivateStaff.reactivate(actor, id) : deactivateStaff.deactivate(actor, id);
    }

    /** Whoever can give these away at an open browser has the account, or Heed. */
    private static boolean touchesTheWayIn(StaffMember before, StaffMember after, StaffDetails details) {
        return details.password() != null
                || !before.email().equals(after.email())
                || before.may(Right.STAFF_WRITE) != after.may(Right.STAFF_WRITE);
    }

    private void save(StaffMember member) {
        try {
            staff.save(member);
        } catch (DuplicateKeyException taken) {
            throw Invalid.at("/email", "identity.fault.email-taken");
        }
    }

    /** Whoever gives out roles may not give themselves more than they have: a colleague decides that. */
    private static void refuseToWidenOneself(Actor actor, StaffMember before, StaffMember after) {
        if (before.id().equals(actor.id()) && !before.rights().containsAll(after.rights())) {
            throw Refused.because("identity.fault.own-rights");
        }
    }

    private void refuseToLoseTheLastAdministrator(StaffMember before, StaffMember after) {
        boolean loses = before.may(Right.STAFF_WRITE) && !after.may(Right.STAFF_WRITE);
        if (loses && staff.activeAdministratorsForUpdate().equals(Set.of(before.id()))) {
            throw Refused.because("identity.fault.last-administrator", before.name());
        }
    }
}
