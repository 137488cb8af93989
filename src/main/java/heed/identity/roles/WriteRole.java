package heed.identity.roles;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.identity.Role;
import heed.identity.StaffId;
import heed.identity.StaffMembers;
import heed.identity.StaffRoles;
import heed.identity.StepUp;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.LiveNews;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Writes a role of the company's own, changes it and takes it away. Those that come with Heed stay as they are. */
@Service
class WriteRole {

    private final StaffRoles roles;
    private final StaffMembers staff;
    private final StepUp stepUp;
    private final AuditTrail audit;
    private final LiveNews news;

    WriteRole(StaffRoles roles, StaffMembers staff, StepUp stepUp, AuditTrail audit, LiveNews news) {
        this.roles = roles;
        this.staff = staff;
        this.stepUp = stepUp;
        this.audit = audit;
        this.news = news;
    }

    /** @throws Invalid where a field cannot be understood, and for a right that the actor does not have everywhere */
    @Atomic
    Role write(Actor actor, RoleDetails details) {
        actor.require(Right.STAFF_WRITE);
        stepUp.require(actor);
        var faults = new ArrayList<Fault>();
        Role role = details.begun(actor.grants(), faults);
        refuse(faults);
        if (!roles.add(role)) {
            throw Invalid.at(roles.find(role.key()).isPresent() ? "/key" : "/name", "roles.fault.taken");
        }
        audit.record(actor, "role-writing", "role:" + role.key(), null, RoleView.of(role));
        return role;
    }

    /**
     * Who has the role has its new rights with their next request; what they follow on open pages ends at once.
     *
     * @param version the one that the change was decided upon, 0 for whichever it is
     * @return empty where somebody changed it meanwhile
     * @throws Refused for a role that comes with Heed, and where nobody would be left who may change staff
     */
    @Atomic
    Optional<Role> change(Actor actor, String key, RoleDetails details, int version) {
        actor.require(Right.STAFF_WRITE);
        Set<StaffId> administrators = staff.activeAdministratorsForUpdate();
        Role before = own(key);
        if (version != 0 && version != before.version()) {
            return Optional.empty();
        }
        stepUp.require(actor);
        var faults = new ArrayList<Fault>();
        Role after = details.appliedTo(before, actor.grants(), faults);
        refuse(faults);
        if (after.equals(before)) {
            return Optional.of(before);
        }
        save(after);
        if (!administrators.isEmpty() && staff.activeAdministratorsForUpdate().isEmpty()) {
            throw Refused.because("roles.fault.last-administrator");
        }
        if (!after.rights().containsAll(before.rights())) {
            staff.withRole(key).forEach(each -> news.dismiss(each.value().toString()));
        }
        audit.record(actor, "role-change", "role:" + key, RoleView.of(before), RoleView.of(after));
        return roles.find(key);
    }

    /** @throws Refused for a role that comes with Heed, and while somebody has it */
    @Atomic
    void remove(Actor actor, String key) {
        actor.require(Right.STAFF_WRITE);
        stepUp.require(actor);
        Role role = own(key);
        long holders = roles.holders(key);
        if (holders > 0) {
            throw Refused.because("roles.fault.held", holders);
        }
        roles.remove(key);
        audit.record(actor, "role-removal", "role:" + key, RoleView.of(role), null);
    }

    private Role own(String key) {
        Role role = roles.findForUpdate(key).orElseThrow(NotFound::new);
        if (role.builtIn()) {
            throw Refused.because("roles.fault.built-in");
        }
        return role;
    }

    private void save(Role role) {
        if (!roles.save(role)) {
            throw Invalid.at("/name", "roles.fault.taken");
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
