package heed.identity.scim;

import heed.identity.Actor;
import heed.identity.AddStaff;
import heed.identity.ChangeStaff;
import heed.identity.DeactivateStaff;
import heed.identity.Right;
import heed.identity.StaffDetails;
import heed.identity.StaffId;
import heed.identity.StaffMember;
import heed.identity.StaffMembers;
import heed.platform.Atomic;
import heed.platform.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What a company's directory may do with staff: add them, name them, shut them out and let them in. Roles stay Heed's matter. */
@Service
class ProvisionStaff {

    private final StaffMembers staff;
    private final AddStaff addStaff;
    private final ChangeStaff changeStaff;
    private final DeactivateStaff deactivateStaff;

    ProvisionStaff(StaffMembers staff, AddStaff addStaff, ChangeStaff changeStaff, DeactivateStaff deactivateStaff) {
        this.staff = staff;
        this.addStaff = addStaff;
        this.changeStaff = changeStaff;
        this.deactivateStaff = deactivateStaff;
    }

    /** A stretch of all staff, in a lasting order. */
    record Stretch(List<StaffMember> members, long total) {}

    Stretch list(Actor actor, int offset, int limit) {
        actor.require(Right.STAFF_PROVISION);
        return new Stretch(staff.list(offset, limit), staff.count());
    }

    Optional<StaffMember> named(Actor actor, String email) {
        actor.require(Right.STAFF_PROVISION);
        return staff.findByEmail(email);
    }

    StaffMember one(Actor actor, StaffId id) {
        actor.require(Right.STAFF_PROVISION);
        return staff.find(id).orElseThrow(NotFound::new);
    }

    @Atomic
    StaffMember add(Actor actor, StaffDetails details) {
        return addStaff.add(writing(actor), details);
    }

    @Atomic
    StaffMember change(Actor actor, StaffId id, StaffDetails details) {
        return changeStaff.change(writing(actor), id, details);
    }

    @Atomic
    StaffMember deactivate(Actor actor, StaffId id) {
        return deactivateStaff.deactivate(writing(actor), id);
    }

    /** The same actor, with the right that the verbs below ask for and no other. */
    private static Actor writing(Actor actor) {
        actor.require(Right.STAFF_PROVISION);
        return new Actor(actor.id(), actor.name(), actor.kind(), Set.of(Right.STAFF_WRITE), null);
    }
}
