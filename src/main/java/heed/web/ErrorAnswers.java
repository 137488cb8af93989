package heed.web;

import gg.jte.models.runtime.JteModel;
import heed.platform.Denied;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.OutOfRoom;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.pages.ErrorPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns every exception into an answer: problem details for the API, a page that says what to do for people. */
@ControllerAdvice
class ErrorAnswers {

    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);

    private final ProblemDetails problems;
    private final FrameArgument frames;
    private final Templates templates;
    private final TypedMeanwhile typedMeanwhile;

    ErrorAnswers(ProblemDetails problems, FrameArgument frames, Templates templates, TypedMeanwhile typedMeanwhile) {
        this.problems = problems;
        this.frames = frames;
        this.templates = templates;
        this.typedMeanwhile = typedMeanwhile;
    }

    @ExceptionHandler
    Object invalid(Invalid invalid, HttpServletRequest request, HttpServletResponse response) {
        return faults(HttpStatus.BAD_REQUEST, "invalid", invalid.faults(), Map.of(), request, response);
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        return faults(HttpStatus.CONFLICT, "refused", refused.reasons(), refused.properties(), request, response);
    }

    @ExceptionHandler
    Object unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request, HttpServletResponse response) {
        return faults(
                HttpStatus.BAD_REQUEST, "invalid", List.of(Unreadable.fault(unreadable)), Map.of(), request, response);
    }

    @ExceptionHandler
    Object mistyped(
            MethodArgumentTypeMismatchException mistyped, HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().contains("/" + mistyped.getValue())) {
            return single(HttpStatus.NOT_FOUND, "not-found", request, response);
        }
        Fault fault = Fault.at("/" + mistyped.getName(), "web.fault.wrong-type", words(mistyped));
        return faults(HttpStatus.BAD_REQUEST, "invalid", List.of(fault), Map.of(), request, response);
    }

    /** What was sent twice is shown as it came. */
    private static String words(MethodArgumentTypeMismatchException mistyped) {
        return mistyped.getValue() instanceof Object[] several
                ? Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(mistyped.getValue());
    }

    @ExceptionHandler
    Object missing(
            MissingServletRequestParameterException missing, HttpServletRequest request, HttpServletResponse response) {
        Fault fault = Fault.at("/" + missing.getParameterName(), "web.fault.missing");
        return faults(HttpStatus.BAD_REQUEST, "invalid", List.of(fault), Map.of(), request, response);
    }

    /** A form with files that has no boundary, breaks off, or is larger than any form may be. */
    @ExceptionHandler
    Object unreadable(MultipartException broken, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = broken instanceof MaxUploadSizeExceededException
                ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.BAD_REQUEST;
        return single(status, kind(status), request, response);
    }

    @ExceptionHandler
    Object notFound(NotFound notFound, HttpServletRequest request, HttpServletResponse response) {
        return single(HttpStatus.NOT_FOUND, "not-found", request, response);
    }

    @ExceptionHandler
    Object denied(Denied denied, HttpServletRequest request, HttpServletResponse response) {
        return single(HttpStatus.FORBIDDEN, denied.kind(), request, response, denied.missing());
    }

    /** Whoever hands something in tries again later. */
    @ExceptionHandler
    Object outOfRoom(OutOfRoom full, HttpServletRequest request, HttpServletResponse response) {
        return single(HttpStatus.INSUFFICIENT_STORAGE, "no-room", request, response);
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        // The reader has closed the page: there is nobody left to answer.
    }

    @ExceptionHandler
    Object other(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (exception instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return single(status, kind(status), request, response);
        }
        if (Unstorable.is(exception)) {
            return single(HttpStatus.BAD_REQUEST, "invalid", request, response);
        }
        String id = Ids.next().toString();
        log.error("{} {} failed, shown as error {}", request.getMethod(), request.getRequestURI(), id, exception);
        return single(HttpStatus.INTERNAL_SERVER_ERROR, "failed", request, response, id);
    }

    /** The answer to a status that a filter or the container has set, without an exception to tell why. */
    Object status(HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        return single(status, kind(status), request, response, "");
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case UNAUTHORIZED -> "unauthorized";
            case FORBIDDEN -> "forbidden";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONTENT_TOO_LARGE -> "too-large";
            case PRECONDITION_FAILED -> "changed-meanwhile";
            case TOO_MANY_REQUESTS -> "too-many";
            default -> status.is4xxClientError() ? "invalid" : "failed";
        };
    }

    private Object faults(
            HttpStatus status,
            String kind,
            List<Fault> faults,
            Map<String, Object> properties,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (isApi(request)) {
            return problems.answer(status, kind, locale(request), faults, properties);
        }
        Frame frame = frames.frame(request);
        return page(status, kind, faults.stream().map(frame::text).toList(), frame, response);
    }

    private Object single(
            HttpStatus status, String kind, HttpServletRequest request, HttpServletResponse response, Object... facts) {
        Object[] all = facts.length == 0 ? new Object[] {""} : facts;
        if (isApi(request)) {
            return problems.answer(status, kind, locale(request), "web.problem." + kind + ".detail", all);
        }
        Frame frame = frames.frame(request);
        if (status == HttpStatus.PRECONDITION_FAILED && request.getMethod().equals("POST")) {
            response.setStatus(status.value());
            return templates.webMeanwhile(frame, typedMeanwhile.page(request));
        }
        return page(status, kind, List.of(frame.text("web.problem." + kind + ".detail", all)), frame, response);
    }

    private JteModel page(
            HttpStatus status, String kind, List<String> details, Frame frame, HttpServletResponse response) {
        response.setStatus(status.value());
        return templates.webError(frame, new ErrorPage(status.value(), frame.text("web.problem." + kind), details));
    }

    private static boolean isApi(HttpServletRequest request) {
        Object original = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
        String path = original instanceof String uri ? uri : request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/scim/");
    }

    private static Locale locale(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        return Language.accepted(header == null ? "en" : header).locale();
    }
}
