package heed.identity;

import heed.identity.SignedInSessions.SignedIn;
import heed.platform.Atomic;
import heed.platform.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Shows an administrator where a colleague is signed in, and ends all of it. */
@Service
public class EndSessions {

    private final SignedInSessions sessions;
    private final StaffMembers staff;
    private final AuditTrail audit;

    EndSessions(SignedInSessions sessions, StaffMembers staff, AuditTrail audit) {
        this.sessions = sessions;
        this.staff = staff;
        this.audit = audit;
    }

    /** The one used last first. */
    public List<Place> of(Actor actor, StaffId id) {
        actor.require(Right.STAFF_WRITE);
        requireSomebody(id);
        return sessions.of(id).stream()
                .map(session ->
                        new Place(Devices.name(session.device()), session.address(), session.since(), session.usedAt()))
                .toList();
    }

    /** @return how many were ended */
    @Atomic
    public int end(Actor actor, StaffId id) {
        actor.require(Right.STAFF_WRITE);
        requireSomebody(id);
        List<SignedIn> ended = sessions.of(id);
        sessions.endAll(id);
        audit.record(actor, "sessions-end", "staff:" + id.value(), Map.of("sessions", ended.size()), null);
        return ended.size();
    }

    private void requireSomebody(StaffId id) {
        if (staff.find(id).isEmpty()) {
            throw new NotFound();
        }
    }

    /** One browser, the address without its end. */
    public record Place(String device, String address, Instant since, Instant usedAt) {}
}
