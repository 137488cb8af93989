package heed.identity.providers;

import heed.identity.OwnAddress;
import heed.platform.Safe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** Heed's registrations at the providers that are switched on, in Spring Security's terms. */
@Component
class Registrations implements ClientRegistrationRepository {

    /** Where the signing algorithms stand that a provider said it uses. */
    static final String ALGORITHMS = "id_token_signing_alg_values_supported";

    private final Providers providers;
    private final Discovery discovery;
    private final Safe safe;
    private final OwnAddress ownAddress;

    Registrations(Providers providers, Discovery discovery, Safe safe, OwnAddress ownAddress) {
        this.providers = providers;
        this.discovery = discovery;
        this.safe = safe;
        this.ownAddress = ownAddress;
    }

    /** What the secret of a provider is locked for. */
    static String purpose(String key) {
        return "provider " + key;
    }

    @Override
    @SuppressWarnings("NullAway") // The interface answers null for what it does not know.
    public ClientRegistration findByRegistrationId(String key) {
        return find(key).orElse(null);
    }

    /** @throws Discovery.Unreachable where the provider does not answer */
    Optional<ClientRegistration> find(String key) {
        return providers.find(key).filter(Provider::enabled).map(this::registration);
    }

    private ClientRegistration registration(Provider provider) {
        Discovery.Endpoints endpoints = discovery.of(provider.issuer());
        Optional<String> secret = providers
                .secret(provider.key())
                .map(locked -> new String(safe.open(locked, purpose(provider.key())), StandardCharsets.UTF_8));
        return ClientRegistration.withRegistrationId(provider.key())
                .clientName(provider.name())
                .clientId(provider.clientId())
                .clientSecret(secret.orElse(""))
                .clientAuthenticationMethod(
                        secret.isPresent()
                                ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
                                : ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(ownAddress.of("/sign-in/with/" + provider.key() + "/answer"))
                .scope(scopes(provider, endpoints))
                .authorizationUri(endpoints.authorization())
                .tokenUri(endpoints.token())
                .jwkSetUri(endpoints.keys())
                .issuerUri(provider.issuer())
                .providerConfigurationMetadata(Map.of(ALGORITHMS, endpoints.algorithms()))
                .build();
    }

    /** Some providers name groups only to whoever asks for that scope; others refuse a scope that they do not know. */
    private static List<String> scopes(Provider provider, Discovery.Endpoints endpoints) {
        boolean groups = !provider.groupsClaim().isEmpty() && endpoints.scopes().contains("groups");
        return groups ? List.of("openid", "email", "profile", "groups") : List.of("openid", "email", "profile");
    }
}
