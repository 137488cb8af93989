package heed.identity;

import heed.platform.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Between the door and the house: whoever has shown a password, or followed a link from their mail, stands here until the second
 * factor is shown as well, and has no right yet. Every way in comes by {@link #arrive}, except those that are strong by themselves.
 */
@Component
public class Threshold {

    private static final String NEWCOMER = "newcomer";
    private static final String NEXT = "next";
    private static final int PATIENCE_SECONDS = (int) Duration.ofMinutes(10).toSeconds();

    private final StaffMembers staff;
    private final SignedInSessions sessions;
    private final ObjectProvider<SecondStep> steps;
    private final AuditTrail audit;

    Threshold(StaffMembers staff, SignedInSessions sessions, ObjectProvider<SecondStep> steps, AuditTrail audit) {
        this.staff = staff;
        this.sessions = sessions;
        this.steps = steps;
        this.audit = audit;
    }

    /**
     * Takes in somebody whose password is right: they are signed in, or stand on the threshold where a second step is due.
     *
     * @param next where they want to go, checked here
     * @return where to send the browser
     */
    public String arrive(HttpServletRequest request, StaffId id, String next) {
        return arrive(request, id, next, null);
    }

    /** @param mark by which whoever vouched for the person can end the session, null where nobody did */
    public String arrive(HttpServletRequest request, StaffId id, String next, @Nullable UUID mark) {
        Optional<String> step =
                steps.stream().flatMap(each -> each.after(id).stream()).findFirst();
        if (step.isEmpty()) {
            return letIn(request, id, next, mark);
        }
        sessions.end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(PATIENCE_SECONDS);
        session.setAttribute(NEWCOMER, id.value().toString());
        session.setAttribute(NEXT, NextPage.of(next));
        // The index lets a new password or a deactivation end this as it ends a session.
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                id.value().toString());
        if (mark != null) {
            sessions.mark(request, mark);
        }
        return step.get();
    }

    /** Begins the session of somebody who has shown all that is asked for. @return where to send the browser */
    public String letIn(HttpServletRequest request, StaffId id, String next) {
        return letIn(request, id, next, markOf(request, id));
    }

    /** @param mark by which whoever vouched for the person can end the session, null where nobody did */
    public String letIn(HttpServletRequest request, StaffId id, String next, @Nullable UUID mark) {
        StaffMember member = staff.find(id).filter(StaffMember::active).orElseThrow(NotFound::new);
        sessions.begin(request, member);
        if (mark != null) {
            sessions.mark(request, mark);
        }
        audit.record(member.actor(), "sign-in", "staff:" + id.value(), null, null);
        return NextPage.of(next);
    }

    /** What the person came to the threshold with; a session that was signed in already leaves nothing to the next. */
    private @Nullable UUID markOf(HttpServletRequest request, StaffId id) {
        return newcomer(request).filter(each -> each.id().equals(id)).isPresent() ? sessions.mark(request) : null;
    }

    /** Who stands on the threshold in this browser. */
    public Optional<Newcomer> newcomer(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(NEWCOMER) instanceof String id)
                || !(session.getAttribute(NEXT) instanceof String next)) {
            return Optional.empty();
        }
        return staff.find(new StaffId(UUID.fromString(id)))
                .filter(StaffMember::active)
                .map(member -> new Newcomer(member.id(), member.name(), member.email(), next));
    }

    /**
     * Somebody whose password was right.
     *
     * @param next the path they want to go to
     */
    public record Newcomer(StaffId id, String name, String email, String next) {}
}
