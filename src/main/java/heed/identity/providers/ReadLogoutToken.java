package heed.identity.providers;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.time.Clock;
import java.util.List;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Believes a logout token only by the provider's own key, and only where it is one: an ID token is none. */
@Component
class ReadLogoutToken {

    private static final JOSEObjectType LOGOUT = new JOSEObjectType("logout+jwt");

    private final Exchange exchange;
    private final Clock clock;

    ReadLogoutToken(Exchange exchange, Clock clock) {
        this.exchange = exchange;
        this.clock = clock;
    }

    /**
     * @throws BadJwtException where it does not hold
     * @throws JwtException where the provider's keys cannot be had at present
     */
    LogoutToken read(ClientRegistration registration, String token) {
        NimbusJwtDecoder decoder = exchange.keys(registration)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(LOGOUT, JOSEObjectType.JWT, null)))
                .build();
        // The rules below are stricter, and tell which of them is broken.
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        Jwt jwt = decoder.decode(token);
        List<String> faults = LogoutToken.faults(jwt, registration, clock.instant());
        if (!faults.isEmpty()) {
            throw new BadJwtException("logout token: " + String.join(", ", faults));
        }
        return LogoutToken.of(jwt);
    }
}
