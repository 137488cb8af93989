package heed.web;

import heed.platform.Fault;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The API's errors as RFC 9457 problem details: what went wrong, where in the input, and what to do. */
@Component
public class ProblemDetails {

    private final Text text;

    ProblemDetails(Text text) {
        this.text = text;
    }

    /**
     * @param kind last word of the problem's type and of its title's key {@code web.problem.<kind>}
     * @param detail key of the sentence that says what to do
     */
    public ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String kind, Locale locale, String detail, Object... facts) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, kind, locale, text.of(locale, detail, facts)));
    }

    /** A problem with one entry in {@code errors} for each fault, and further members. */
    ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String kind, Locale locale, List<Fault> faults, Map<String, Object> properties) {
        List<FieldError> errors = faults.stream()
                .map(fault -> new FieldError(fault.pointer(), text.of(locale, fault)))
                .toList();
        ProblemDetail problem = problem(
                status,
                kind,
                locale,
                String.join(" ", errors.stream().map(FieldError::detail).toList()));
        problem.setProperty("errors", errors);
        properties.forEach(problem::setProperty);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ProblemDetail problem(HttpStatus status, String kind, Locale locale, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:heed:problem:" + kind));
        problem.setTitle(text.of(locale, "web.problem." + kind));
        return problem;
    }

    record FieldError(String pointer, String detail) {}
}
