package heed.identity.scim;

import heed.platform.Denied;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.Language;
import heed.web.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** How SCIM says no (RFC 7644 §3.12). */
@RestControllerAdvice(basePackageClasses = ScimAnswers.class)
@Order(0)
class ScimAnswers {

    static final String TYPE = "application/scim+json";

    private final Text text;

    ScimAnswers(Text text) {
        this.text = text;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> fault(ScimFault fault) {
        return answer(fault.status(), fault.type(), String.valueOf(fault.getMessage()));
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<Map<String, Object>> notFound() {
        return answer(HttpStatus.NOT_FOUND, "", "There is nothing here.");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> denied(Denied denied) {
        return answer(HttpStatus.FORBIDDEN, "", "The token needs the scope staff:provision.");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refused refused) {
        return answer(HttpStatus.CONFLICT, "", words(refused.reasons()));
    }

    /** Somebody else with the same address is a conflict to SCIM, all else a wrong value. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> invalid(Invalid invalid) {
        boolean taken =
                invalid.faults().stream().anyMatch(fault -> fault.message().equals("identity.fault.email-taken"));
        return taken
                ? answer(HttpStatus.CONFLICT, "uniqueness", words(invalid.faults()))
                : answer(HttpStatus.BAD_REQUEST, "invalidValue", words(invalid.faults()));
    }

    private String words(List<Fault> faults) {
        return faults.stream()
                .map(fault -> text.of(Language.EN.locale(), fault))
                .collect(Collectors.joining(" "));
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, String type, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("schemas", List.of("urn:ietf:params:scim:api:messages:2.0:Error"));
        body.put("status", Integer.toString(status.value()));
        if (!type.isEmpty()) {
            body.put("scimType", type);
        }
        body.put("detail", detail);
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(TYPE))
                .body(body);
    }
}
