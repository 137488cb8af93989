package heed.identity;

import heed.identity.Throttles.Allowance;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever sends {@code Authorization: Bearer} with a token that is known; the header is the only place it may be in. */
final class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final KnownTokens tokens;
    private final Throttles throttles;
    private final ApiRefusals refusals;

    BearerTokens(KnownTokens tokens, Throttles throttles, ApiRefusals refusals) {
        this.tokens = tokens;
        this.throttles = throttles;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = secret(request);
        Optional<ActorAuthentication> known =
                secret == null ? Optional.empty() : tokens.find(secret, request.getRemoteAddr());
        if (secret != null && known.isEmpty()) {
            refuse(request, response);
            return;
        }
        known.ifPresent(authentication -> SecurityContextHolder.setContext(new SecurityContextImpl(authentication)));
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var guesses =
                new Allowance("token from " + Secrets.hexHash(request.getRemoteAddr()), 100, Duration.ofSeconds(1));
        Optional<Duration> wait = throttles.take(guesses);
        if (wait.isPresent()) {
            refusals.tooMany(request, response, wait.get());
        } else {
            refusals.unknownToken(request, response);
        }
    }

    private static @Nullable String secret(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
