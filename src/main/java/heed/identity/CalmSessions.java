package heed.identity;

import heed.platform.Remembering;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions that note once a minute that they are used: a page that somebody looks at writes nothing to the disk.
 *
 * @param <S> what the sessions beneath are
 */
final class CalmSessions<S extends Session> implements FindByIndexNameSessionRepository<CalmSessions.Calm<S>> {

    private static final Duration EXACT_ENOUGH = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> sessions;
    private final Remembering remembering;

    CalmSessions(FindByIndexNameSessionRepository<S> sessions, Remembering remembering) {
        this.sessions = sessions;
        this.remembering = remembering;
    }

    private record SessionOf(String id) {}

    @Override
    public Calm<S> createSession() {
        return new Calm<>(sessions.createSession());
    }

    @Override
    public void save(Calm<S> session) {
        sessions.save(session.session());
    }

    @Override
    public @Nullable Calm<S> findById(String id) {
        return remembering
                .whileReading(
                        new SessionOf(id),
                        () -> Optional.ofNullable(sessions.findById(id)).map(Calm::new))
                .orElse(null);
    }

    @Override
    public void deleteById(String id) {
        // Whoever comes in anew must never be handed the session that has just ended.
        remembering.forget(new SessionOf(id));
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Calm<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        return sessions.findByIndexNameAndIndexValue(indexName, indexValue).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Calm<>(each.getValue())));
    }

    /** A session whose time of last use moves on by minutes. */
    record Calm<S extends Session>(S session) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            if (Duration.between(session.getLastAccessedTime(), now).compareTo(EXACT_ENOUGH) >= 0) {
                session.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
