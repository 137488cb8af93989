package heed.identity.providers;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Turns a provider's answer into who somebody is, by Spring Security's rules: state, nonce, PKCE, and an ID token that is signed,
 * in time, from this issuer and for this client. Every request to a provider goes by the {@link GuardedRequests}.
 */
@Component
class Exchange {

    private static final List<SignatureAlgorithm> SIGNED = List.of(
            SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES384);

    private final OidcAuthorizationCodeAuthenticationProvider rules;
    private final GuardedRequests guarded;

    Exchange(GuardedRequests guarded) {
        this.guarded = guarded;
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestInterceptor(guarded)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        // The signed ID token says all that is asked for: nothing is believed that is not signed.
        rules = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, asked -> new DefaultOidcUser(Set.of(), asked.getIdToken()));
        rules.setJwtDecoderFactory(this::decoder);
    }

    /** @throws org.springframework.security.core.AuthenticationException where any rule is broken */
    Testimony who(
            ClientRegistration registration, OAuth2AuthorizationRequest asked, OAuth2AuthorizationResponse answered) {
        var token = new OAuth2LoginAuthenticationToken(registration, new OAuth2AuthorizationExchange(asked, answered));
        Authentication known = Objects.requireNonNull(rules.authenticate(token));
        OidcUser user = (OidcUser) Objects.requireNonNull(known.getPrincipal());
        boolean verified = Boolean.TRUE.equals(user.getEmailVerified());
        return new Testimony(
                Objects.requireNonNull(user.getSubject()),
                verified ? Objects.requireNonNullElse(user.getEmail(), "").strip() : "",
                user.getIdToken().getClaims());
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder = keys(registration).build();
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return decoder;
    }

    /** A reader of what the provider signs, with its keys of today. */
    NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder keys(ClientRegistration registration) {
        var requests = new RestTemplate();
        requests.setInterceptors(List.of(guarded));
        return NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithm(algorithm(registration))
                .restOperations(requests);
    }

    /** One of those that sign with a key pair; {@code none} and shared secrets are never among them. */
    private static SignatureAlgorithm algorithm(ClientRegistration registration) {
        Object told =
                registration.getProviderDetails().getConfigurationMetadata().get(Registrations.ALGORITHMS);
        return SIGNED.stream()
                .filter(each -> told instanceof List<?> names && names.contains(each.getName()))
                .findFirst()
                .orElse(SignatureAlgorithm.RS256);
    }
}
