package heed.identity.providers;

import heed.identity.StaffId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
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

    boolean holdsAt(Instant moment) {
        return moment.isBefore(begunAt.plus(PATIENCE));
    }

    @Nullable
    StaffId linkedTo() {
        return StaffId.of(linkFor);
    }
}
