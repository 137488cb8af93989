package heed.identity.factors;

import heed.identity.Actor;
import heed.identity.StepUpRequired;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Language;
import heed.web.ProblemDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns a missing step-up into the page that asks for it, for programs into a problem. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StepUpAnswers {

    private final ConfirmationPages pages;
    private final KeptForm keptForm;
    private final ProblemDetails problems;

    StepUpAnswers(ConfirmationPages pages, KeptForm keptForm, ProblemDetails problems) {
        this.pages = pages;
        this.keptForm = keptForm;
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable
    Object required(
            StepUpRequired required,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            Frame frame) {
        if (wantsJson(request)) {
            String header = request.getHeader("Accept-Language");
            return problems.answer(
                    HttpStatus.UNAUTHORIZED,
                    "step-up-required",
                    Language.accepted(header == null ? "en" : header).locale(),
                    "web.problem.step-up-required.detail");
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/confirmation?next=" + currentPage(request));
            return null;
        }
        boolean posted = !request.getMethod().equals("GET");
        return pages.page(actor, frame, posted ? "" : frame.path(), posted ? keptForm.keep(request) : "", Faults.NONE);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getRequestURI().startsWith("/api/") || (accept != null && accept.startsWith("application/json"));
    }

    private static String currentPage(HttpServletRequest request) {
        try {
            URI page = URI.create(String.valueOf(request.getHeader("HX-Current-URL")));
            String path = page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery();
            return URLEncoder.encode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return URLEncoder.encode("/profile", StandardCharsets.UTF_8);
        }
    }
}
