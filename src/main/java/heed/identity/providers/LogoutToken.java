package heed.identity.providers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A provider's signed word that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0, section 2.4).
 *
 * @param id by which it counts once
 * @param subject whose sessions end, null where only one sign-in is named
 * @param sid which sign-in ends, null where all of the subject's do
 */
record LogoutToken(
        String id, @Nullable String subject, @Nullable String sid) {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** A token is sent at once: one that is older was kept by somebody. */
    static final Duration FRESH = Duration.ofMinutes(10);

    /** How far the clocks of two machines may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final int LONGEST = 255;

    /** What is wrong with a token whose signature holds, in the order of section 2.6; empty where nothing is. */
    static List<String> faults(Jwt jwt, ClientRegistration registration, Instant now) {
        var faults = new ArrayList<String>();
        if (!Objects.equals(
                jwt.getClaimAsString("iss"), registration.getProviderDetails().getIssuerUri())) {
            faults.add("iss");
        }
        if (jwt.getAudience() == null || !jwt.getAudience().contains(registration.getClientId())) {
            faults.add("aud");
        }
        Instant issued = jwt.getIssuedAt();
        if (issued == null || issued.isBefore(now.minus(FRESH)) || issued.isAfter(now.plus(SKEW))) {
            faults.add("iat");
        }
        Instant end = jwt.getExpiresAt();
        if (end != null && end.isBefore(now.minus(SKEW))) {
            faults.add("exp");
        }
        if (!isText(jwt.getClaim("jti"))) {
            faults.add("jti");
        }
        if (!isTextOrNone(jwt.getClaim("sub")) || !isTextOrNone(jwt.getClaim("sid"))) {
            faults.add("sub or sid");
        } else if (!jwt.hasClaim("sub") && !jwt.hasClaim("sid")) {
            faults.add("neither sub nor sid");
        }
        if (!(jwt.getClaim("events") instanceof Map<?, ?> events) || !(events.get(EVENT) instanceof Map<?, ?>)) {
            faults.add("events");
        }
        if (jwt.hasClaim("nonce")) {
            faults.add("nonce");
        }
        return faults;
    }

    static LogoutToken of(Jwt jwt) {
        return new LogoutToken(
                Objects.requireNonNull(jwt.getId()), jwt.getClaimAsString("sub"), jwt.getClaimAsString("sid"));
    }

    private static boolean isTextOrNone(@Nullable Object claim) {
        return claim == null || isText(claim);
    }

    private static boolean isText(@Nullable Object claim) {
        return claim instanceof String text && !text.isEmpty() && text.length() <= LONGEST;
    }
}
