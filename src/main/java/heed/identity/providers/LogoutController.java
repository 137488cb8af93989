package heed.identity.providers;

import heed.identity.Throttles;
import heed.platform.NotFound;
import heed.platform.Safe;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a provider tells that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0). */
@RestController
class LogoutController {

    private static final Logger log = LoggerFactory.getLogger(LogoutController.class);

    private static final int LONGEST_TOKEN = 16 * 1024;

    /** Each token that is looked at may cost a question to the provider. */
    private static final int MOST_AT_ONCE = 300;

    private final Providers providers;
    private final Registrations registrations;
    private final ReadLogoutToken readLogoutToken;
    private final EndProviderSessions endSessions;
    private final Throttles throttles;

    LogoutController(
            Providers providers,
            Registrations registrations,
            ReadLogoutToken readLogoutToken,
            EndProviderSessions endSessions,
            Throttles throttles) {
        this.providers = providers;
        this.registrations = registrations;
        this.readLogoutToken = readLogoutToken;
        this.endSessions = endSessions;
        this.throttles = throttles;
    }

    @PostMapping("/sign-in/with/{key}/logout")
    ResponseEntity<?> end(
            @PathVariable String key, @RequestParam(name = "logout_token", defaultValue = "") String token) {
        Provider provider = providers.find(key).filter(Provider::enabled).orElseThrow(NotFound::new);
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            return refused("a logout token is missing");
        }
        var allowance = new Throttles.Allowance("provider-logout " + key, MOST_AT_ONCE, Duration.ofSeconds(1));
        if (throttles.take(allowance).isPresent()) {
            return answer(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        try {
            ClientRegistration registration = registrations.find(key).orElseThrow(NotFound::new);
            return endSessions.end(provider, readLogoutToken.read(registration, token))
                    ? answer(HttpStatus.OK).build()
                    : refused("the logout token was used before");
        } catch (BadJwtException untrue) {
            log.warn("A logout token of the identity provider {} was refused: {}", key, oneLine(untrue.getMessage()));
            return refused("the logout token does not hold");
        } catch (JwtException | Discovery.Unreachable | Safe.CannotOpen trouble) {
            log.warn("The identity provider {} cannot be asked for its keys: {}", key, oneLine(trouble.getMessage()));
            return answer(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private static ResponseEntity<?> refused(String why) {
        return answer(HttpStatus.BAD_REQUEST).body(Map.of("error", "invalid_request", "error_description", why));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
    }

    private static String oneLine(@Nullable String text) {
        return String.valueOf(text).replaceAll("\\p{Cntrl}+", " ");
    }
}
