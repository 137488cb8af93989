package heed.web;

import heed.web.IdempotentRequests.Kept;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a POST with an {@code Idempotency-Key} happen once: the same key and body give the stored answer, also to fifty at
 * once, on any replica; the same key with another body is refused with 422. A failure of ours (5xx) that changed nothing is forgotten,
 * so that it can be tried again. Where the change was committed and its answer is lost, the key says so and changes nothing twice.
 */
@Component
@Order(0)
class Idempotency extends OncePerRequestFilter {

    private static final int LONGEST_KEY = 255;
    private static final long PATIENCE_MILLIS = 20_000;

    private final IdempotentRequests requests;
    private final ProblemDetails problems;
    private final JsonMapper json;

    Idempotency(IdempotentRequests requests, ProblemDetails problems, JsonMapper json) {
        this.requests = requests;
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader("Idempotency-Key") == null
                || !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/")
                // A new token or link is shown once: its secret must not be kept for a second showing.
                || request.getRequestURI().equals("/api/v1/tokens")
                || request.getRequestURI().startsWith("/api/v1/invitations")
                || request.getRequestURI().endsWith("/password-reset");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader("Idempotency-Key");
        Principal who = request.getUserPrincipal();
        if (key.isBlank() || key.length() > LONGEST_KEY || who == null) {
            refuse(response, request, HttpStatus.BAD_REQUEST, "invalid", "web.fault.idempotency-key");
            return;
        }
        try (var spooled = new SpooledRequest(request)) {
            String caller = who.getName();
            if (requests.begin(caller, key, spooled.digest())) {
                answerFirst(caller, key, spooled, response, chain);
            } else {
                answerAgain(caller, key, spooled, response);
            }
        }
    }

    private void answerFirst(
            String caller, String key, SpooledRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var cached = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try (var _ = KeyedRequest.begin(caller, key)) {
            chain.doFilter(request, cached);
            answered = cached.getStatus() < 500;
        } finally {
            if (answered) {
                requests.keep(
                        caller,
                        key,
                        cached.getStatus(),
                        cached.getContentType(),
                        cached.getHeader("Location"),
                        cached.getContentAsByteArray());
            } else {
                requests.forget(caller, key);
            }
        }
        cached.copyBodyToResponse();
    }

    private void answerAgain(String caller, String key, SpooledRequest request, HttpServletResponse response)
            throws IOException {
        Kept kept = await(caller, key);
        if (kept != null && kept.unanswered()) {
            refuse(response, request, HttpStatus.CONFLICT, "refused", "web.fault.idempotency-unanswered");
        } else if (kept == null || kept.status() == null) {
            refuse(response, request, HttpStatus.CONFLICT, "refused", "web.fault.idempotency-running");
        } else if (!kept.digest().equals(request.digest())) {
            refuse(response, request, HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "web.fault.idempotency-reused");
        } else {
            response.setStatus(kept.status());
            response.setHeader("Idempotency-Replayed", "true");
            if (kept.contentType() != null) {
                response.setContentType(kept.contentType());
            }
            if (kept.location() != null) {
                response.setHeader("Location", kept.location());
            }
            response.getOutputStream().write(kept.body());
        }
    }

    private @Nullable Kept await(String caller, String key) {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        Kept kept = requests.find(caller, key).orElse(null);
        try {
            while (kept != null && kept.status() == null && !kept.unanswered() && System.nanoTime() < until) {
                Thread.sleep(25);
                kept = requests.find(caller, key).orElse(null);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return kept;
    }

    private void refuse(
            HttpServletResponse response, HttpServletRequest request, HttpStatus status, String kind, String message)
            throws IOException {
        String header = request.getHeader("Accept-Language");
        ResponseEntity<ProblemDetail> problem = problems.answer(
                status, kind, Language.accepted(header == null ? "en" : header).locale(), message);
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(problem.getBody()));
    }
}
