package heed.identity;

import heed.platform.Atomic;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Ends and gives back a person's access: sessions and tokens die with it at once, what the person did stays theirs. */
@Service
public class DeactivateStaff {

    private final StaffMembers staff;
    private final SignedInSessions sessions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeactivateStaff(
            StaffMembers staff,
            SignedInSessions sessions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.staff = staff;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused for the last active administrator */
    @Atomic
    public StaffMember deactivate(Actor actor, StaffId id) {
        actor.require(Right.STAFF_WRITE);
        StaffMember member = staff.findForUpdate(id).orElseThrow(NotFound::new);
        if (!member.active()) {
            return member;
        }
        if (member.may(Right.STAFF_WRITE)
                && staff.activeAdministratorsForUpdate().equals(Set.of(id))) {
            throw Refused.because("identity.fault.last-administrator", member.name());
        }
        StaffMember without = member.with(new Deactivation(clock.instant(), actor.id()));
        staff.save(without);
        sessions.endAll(id);
        audit.record(actor, "staff-deactivation", "staff:" + id.value(), StaffView.of(member), StaffView.of(without));
        events.publishEvent(new StaffDeactivated(id, actor.id(), clock.instant()));
        return without;
    }

    /** Lets somebody in again, as they were. */
    @Atomic
    public StaffMember reactivate(Actor actor, StaffId id) {
        actor.require(Right.STAFF_WRITE);
        StaffMember member = staff.findForUpdate(id).orElseThrow(NotFound::new);
        if (member.active()) {
            return member;
        }
        StaffMember again = member.with((Deactivation) null);
        staff.save(again);
        audit.record(actor, "staff-reactivation", "staff:" + id.value(), StaffView.of(member), StaffView.of(again));
        return again;
    }
}
