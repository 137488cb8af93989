package heed.identity.providers;

import heed.identity.StaffId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * One person's way to a provider and back, kept in their session and used once.
 *
 * @param next where they want to go, a path of this Heed
 * @param linkFor of the member of staff who wants to be known at the provider; null for a sign-in
 */
record Attempt(
        String provider,
        OAuth2AuthorizationRequest request,
        String next,
        @Nullable UUID linkFor,
        Instant begunAt) implements Serializable {

    static final String IN_SESSION = "provider-attempt";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** An attempt is used up by its first answer, whatever that is; another browser's answer finds none. */
    static Optional<Attempt> take(HttpServletRequest request, String key, @Nullable String state, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(Attempt.IN_SESSION) instanceof Attempt attempt)) {
            return Optional.empty();
        }
        session.removeAttribute(Attempt.IN_SESSION);
        String expected = attempt.request().getState();
        boolean fits = state != null
                && expected != null
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
        return fits && attempt.provider().equals(key) && attempt.holdsAt(now) ? Optional.of(attempt) : Optional.empty();
    }

    private boolean holdsAt(Instant moment) {
        return moment.isBefore(begunAt.plus(PATIENCE));
    }

    @Nullable
    StaffId linkedTo() {
        return StaffId.of(linkFor);
    }
}
