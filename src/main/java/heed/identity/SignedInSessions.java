package heed.identity;

import heed.web.LiveNews;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** A session knows only whose it is: the person, and with them every right, is read from staff at each request. */
@Component
public class SignedInSessions implements SecurityContextRepository {

    private static final String STAFF = "staff";
    private static final String DEVICE = "device";
    private static final String ADDRESS = "address";
    private static final String CONFIRMED = "confirmed";
    private static final String MARK = "mark";
    private static final int IDLE_SECONDS = (int) Duration.ofHours(12).toSeconds();

    private final StaffMembers staff;
    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;
    private final Clock clock;
    private final LiveNews liveNews;

    /** @param sessions nobody's on the command line, where ending them waits for the person's next request */
    SignedInSessions(
            StaffMembers staff,
            ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions,
            LiveNews liveNews,
            Clock clock) {
        this.staff = staff;
        this.sessions = sessions;
        this.liveNews = liveNews;
        this.clock = clock;
    }

    /** Begins a session with a new id; whatever a session before it knew is gone. Ways in come by {@link Threshold}. */
    void begin(HttpServletRequest request, StaffMember member) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(IDLE_SECONDS);
        session.setAttribute(STAFF, member.id().value().toString());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                member.id().value().toString());
        String device = request.getHeader("User-Agent");
        session.setAttribute(DEVICE, device == null ? "" : device.substring(0, Math.min(200, device.length())));
        session.setAttribute(ADDRESS, ShortAddress.of(request.getRemoteAddr()));
        session.setAttribute(CONFIRMED, clock.instant().toString());
    }

    /** Notes that it is really them, under a new session id, and lets the rest of this request know. */
    void confirm(HttpServletRequest request, StaffMember member) {
        request.changeSessionId();
        Instant now = clock.instant();
        request.getSession().setAttribute(CONFIRMED, now.toString());
        SecurityContextHolder.setContext(new SecurityContextImpl(ActorAuthentication.of(member, now)));
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Signs a person out everywhere; what they have open follows nothing any more. */
    public void endAll(StaffId id) {
        liveNews.dismiss(id.value().toString());
        sessions.ifAvailable(known ->
                known.findByPrincipalName(id.value().toString()).keySet().forEach(known::deleteById));
    }

    /** Names the session to whoever vouched for the person, so that they can end it. */
    void mark(HttpServletRequest request, UUID mark) {
        request.getSession().setAttribute(MARK, mark.toString());
    }

    @Nullable
    UUID mark(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(MARK) instanceof String mark ? UUID.fromString(mark) : null;
    }

    /** Ends those of a person's sessions that bear one of the marks, also one on the threshold. @return how many there were */
    public int endMarked(StaffId id, Set<UUID> marks) {
        liveNews.dismiss(id.value().toString());
        var ended = sessions.getObject().findByPrincipalName(id.value().toString()).values().stream()
                .filter(session -> session.<String>getAttribute(MARK) instanceof String mark
                        && marks.contains(UUID.fromString(mark)))
                .map(Session::getId)
                .toList();
        ended.forEach(sessions.getObject()::deleteById);
        return ended.size();
    }

    /** Ends what a person follows on open pages; with the rights they have now they may begin to follow again. */
    void endStreams(StaffId id) {
        liveNews.dismiss(id.value().toString());
    }

    /** Ends all but the one of this request. */
    void endOthers(HttpServletRequest request, StaffId id) {
        String here = request.getSession().getId();
        of(id).stream().filter(session -> !session.id().equals(here)).forEach(this::end);
    }

    void end(SignedIn session) {
        sessions.getObject().deleteById(session.id());
    }

    /** A person's sessions, the one used last first. */
    List<SignedIn> of(StaffId id) {
        return sessions.getObject().findByPrincipalName(id.value().toString()).values().stream()
                .filter(session -> session.getAttribute(STAFF) != null)
                .map(session -> new SignedIn(
                        session.getId(),
                        Optional.ofNullable(session.<String>getAttribute(DEVICE))
                                .orElse(""),
                        Optional.ofNullable(session.<String>getAttribute(ADDRESS))
                                .orElse(""),
                        session.getCreationTime(),
                        session.getLastAccessedTime()))
                .sorted(Comparator.comparing(SignedIn::usedAt).reversed())
                .toList();
    }

    /** One browser in which a person is signed in. */
    record SignedIn(String id, String device, String address, Instant since, Instant usedAt) {

        /** Names the session on a page without telling its id, which is a secret. */
        String key() {
            return Secrets.hexHash(id).substring(0, 16);
        }
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext empty = SecurityContextHolder.createEmptyContext();
        return id(holder.getRequest())
                .flatMap(staff::find)
                .filter(StaffMember::active)
                .<SecurityContext>map(member ->
                        new SecurityContextImpl(ActorAuthentication.of(member, confirmedAt(holder.getRequest()))))
                .orElse(empty);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Only begin() makes a session: nothing that a filter has in hand may.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return id(request).isPresent();
    }

    private static @Nullable Instant confirmedAt(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(CONFIRMED) instanceof String at ? Instant.parse(at) : null;
    }

    private static Optional<StaffId> id(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(STAFF) instanceof String id
                ? Optional.of(new StaffId(UUID.fromString(id)))
                : Optional.empty();
    }
}
