package heed.identity.providers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import heed.Api;
import jakarta.servlet.http.HttpServlet;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A real OpenID provider, Spring Authorization Server, on a port of its own: it demands PKCE, keeps codes to one use and signs. It
 * can be told to lie in its ID tokens, which an honest one could not be brought to do.
 */
public final class IdentityServer implements AutoCloseable {

    public static final String CLIENT = "heed";
    public static final String SECRET = "the-secret-between-heed-and-the-provider";
    public static final String PASSWORD = "larkfield";

    /** Claims that the next ID tokens make in place of the true ones. */
    private static final Map<String, Object> LIES = new ConcurrentHashMap<>();

    /** Claims that the next ID tokens do not make. */
    private static final Set<String> OMISSIONS = ConcurrentHashMap.newKeySet();

    private static volatile boolean unsigned;
    private static volatile boolean foreignKey;

    private final AnnotationConfigServletWebServerApplicationContext context;

    /** @param heed address of the Heed that is its client */
    public IdentityServer(String heed, String... keys) {
        context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(
                "redirects",
                String[].class,
                () -> java.util.Arrays.stream(keys)
                        .map(key -> heed + "/sign-in/with/" + key + "/answer")
                        .toArray(String[]::new));
        context.register(Provider.class);
        context.refresh();
    }

    public String issuer() {
        return "http://localhost:" + port();
    }

    public int port() {
        return java.util.Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** What an administrator does for a provider in the company's own network. @return the permission's address */
    public String allowedBy(Api api) {
        return "/allowed-networks/"
                + api.post(
                                "/allowed-networks",
                                Map.of("network", "127.0.0.1/32", "port", port(), "reason", "The login of the tests"))
                        .text("/id");
    }

    /** A token as this provider signs it, or as somebody signs it who has another key of the same name. */
    String signed(String type, Map<String, Object> claims, boolean byItself) {
        var claimsSet = new JWTClaimsSet.Builder();
        claims.forEach(claimsSet::claim);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("the-key")
                .type(new JOSEObjectType(type))
                .build();
        var token = new SignedJWT(header, claimsSet.build());
        try {
            token.sign(new RSASSASigner(byItself ? Provider.OWN : Provider.FOREIGN));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    public void tellTheTruth() {
        LIES.clear();
        OMISSIONS.clear();
        unsigned = false;
        foreignKey = false;
    }

    public void claim(String claim, Object value) {
        LIES.put(claim, value);
    }

    void leaveOut(String claim) {
        OMISSIONS.add(claim);
    }

    void leaveUnsigned() {
        unsigned = true;
    }

    void signWithAForeignKey() {
        foreignKey = true;
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableWebSecurity
    static class Provider {

        private static final RSAKey OWN = key();
        private static final RSAKey FOREIGN = key();

        @Bean
        TomcatServletWebServerFactory tomcat() {
            return new TomcatServletWebServerFactory(0);
        }

        @Bean
        ServletRegistrationBean<HttpServlet> nothing() {
            return new ServletRegistrationBean<>(new HttpServlet() {}, "/");
        }

        @Bean
        SecurityFilterChain doors(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("ida").password("{noop}" + PASSWORD).build(),
                    User.withUsername("robin").password("{noop}" + PASSWORD).build());
        }

        @Bean
        RegisteredClientRepository clients(String[] redirects) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("heed")
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUris(uris -> uris.addAll(java.util.List.of(redirects)))
                    .scopes(scopes -> scopes.addAll(java.util.List.of("openid", "email", "profile")))
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(OWN));
        }

        @Bean
        JwtDecoder decoder() throws com.nimbusds.jose.JOSEException {
            return NimbusJwtDecoder.withPublicKey(OWN.toRSAPublicKey()).build();
        }

        @Bean
        JwtEncoder encoder(JWKSource<SecurityContext> keys) {
            JwtEncoder honest = new NimbusJwtEncoder(keys);
            JwtEncoder foreign = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(FOREIGN)));
            return parameters -> {
                Jwt signed = (foreignKey ? foreign : honest).encode(parameters);
                return unsigned && signed.hasClaim("nonce") ? stripped(signed) : signed;
            };
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                if (context.getTokenType().getValue().equals("id_token")) {
                    Authentication person = context.getPrincipal();
                    String name = java.util.Objects.requireNonNull(person).getName();
                    context.getClaims()
                            .claim("email", name + "@larkfield.example")
                            .claim("email_verified", true);
                    context.getClaims().claims(claims -> {
                        claims.putAll(LIES);
                        claims.keySet().removeAll(OMISSIONS);
                    });
                }
            };
        }

        private static Jwt stripped(Jwt signed) {
            Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
            String payload = signed.getTokenValue().split("\\.")[1];
            String head = base64.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
            return new Jwt(
                    head + "." + payload + ".",
                    signed.getIssuedAt(),
                    signed.getExpiresAt(),
                    Map.of("alg", "none"),
                    signed.getClaims());
        }

        private static RSAKey key() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                        .privateKey(pair.getPrivate())
                        .keyID("the-key")
                        .build();
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
