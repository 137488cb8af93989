package heed.identity;

import heed.platform.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Asks a person to show anew that it is them before they change how one signs in or who administers. Verbs call {@link #require};
 * the page that asks, and leads back with everything typed, comes by itself.
 */
@Component
public class StepUp {

    /** For how long an authentication counts as recent. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    private final SignedInSessions sessions;
    private final StaffMembers staff;
    private final Clock clock;

    StepUp(SignedInSessions sessions, StaffMembers staff, Clock clock) {
        this.sessions = sessions;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Tokens and Heed itself pass: they have no password that could be asked for.
     *
     * @throws StepUpRequired where the actor is a person who has not signed in or confirmed within {@link #FRESH}
     */
    public void require(Actor actor) {
        if (actor.kind() == Actor.Kind.PERSON && !isFresh(actor)) {
            throw new StepUpRequired();
        }
    }

    /** Whether this browser showed a moment ago that it is really them. */
    public boolean isFresh(Actor actor) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication known
                && actor.id() != null
                && actor.id().equals(known.actor().id())
                && known.confirmedAt() instanceof Instant at
                && at.plus(FRESH).isAfter(clock.instant());
    }

    /** Notes that the person has just shown it, and gives their session a new id. */
    public void confirm(HttpServletRequest request, Actor actor) {
        if (actor.id() == null || actor.kind() != Actor.Kind.PERSON) {
            throw new NotFound();
        }
        sessions.confirm(request, staff.find(actor.id()).orElseThrow(NotFound::new));
    }
}
