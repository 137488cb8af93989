package heed.identity;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;

/** The two ways into Heed, both closed unless a line here opens them: tokens for programs, sessions for people. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {

    /** What anyone may see and send without signing in. */
    static final String[] PUBLIC = {
        "/sign-in",
        "/sign-in/**",
        "/set-up",
        "/invitations/*",
        "/password-reset",
        "/password-reset/*",
        "/ask",
        "/ask/**",
        "/verify/*",
        "/portal",
        "/portal/**",
        "/assets/**",
        "/webjars/**",
        "/livez",
        "/readyz",
        "/error",
        "/favicon.ico"
    };

    /** Where an identity provider tells of a sign-out: it has no session here, its token is signed, and whose session it is does not count. */
    private static final String LOGOUT_TOKENS = "/sign-in/with/*/logout";

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, KnownTokens tokens, Throttles throttles, ApiRefusals refusals) {
        return http.securityMatcher("/api/**", "/scim/**", "/metrics")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .addFilterBefore(new BearerTokens(tokens, throttles, refusals), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/metrics")
                                .hasAuthority(Right.METRICS_READ.name())
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http, SignedInSessions sessions, PageRefusals refusals, OwnAddress address) {
        return http.headers(AbstractHttpConfigurer::disable)
                .csrf(forms -> forms.ignoringRequestMatchers(LOGOUT_TOKENS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(sessions))
                .addFilterBefore(new LanguageChoice(address.overHttps()), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(PUBLIC)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(refusals))
                .build();
    }

    /** Heed's own metrics count requests; a timer for each filter of each request costs much and tells no operator anything. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Passwords are looked at by {@link SignIn} alone; this keeps Spring Boot from inventing a user of its own. */
    @Bean
    AuthenticationManager noOtherWay() {
        return _ -> {
            throw new AuthenticationServiceException("sign in by the sign-in page");
        };
    }
}
