package heed.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Takes on people for tests of how they sign in, and lets time pass for their sessions. */
@Component
public class Newcomers {

    public static final String PASSPHRASE = "eleven herons, one slow weir";

    private final AddStaff addStaff;
    private final ChangeStaff changeStaff;
    private final StaffMembers staff;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Clock clock;

    Newcomers(
            AddStaff addStaff,
            ChangeStaff changeStaff,
            StaffMembers staff,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Clock clock) {
        this.addStaff = addStaff;
        this.changeStaff = changeStaff;
        this.staff = staff;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A member of staff with these roles, who signs in with {@link #PASSPHRASE}. */
    public StaffId employ(String email, String... roles) {
        return addStaff.add(
                        Actor.SYSTEM,
                        new StaffDetails(
                                "Nell Harrow",
                                email,
                                PASSPHRASE,
                                roles.length == 0 ? List.of("observer") : List.of(roles),
                                List.of(),
                                "en",
                                null))
                .id();
    }

    public void makeManager(StaffId id) {
        changeStaff.change(Actor.SYSTEM, id, new StaffDetails(null, null, null, List.of("manager"), null, null, null));
    }

    public boolean isSignedIn(StaffId id) {
        return !sessions.findByPrincipalName(id.value().toString()).isEmpty();
    }

    /** The person's sessions were confirmed this long ago. */
    public void letPass(Duration time, String email) {
        StaffId id = staff.findByEmail(email).orElseThrow().id();
        age(sessions, id, time);
    }

    private <S extends Session> void age(FindByIndexNameSessionRepository<S> repository, StaffId id, Duration time) {
        for (S session : repository.findByPrincipalName(id.value().toString()).values()) {
            session.setAttribute("confirmed", clock.instant().minus(time).toString());
            repository.save(session);
        }
    }
}
