package heed.web;

import heed.platform.Fault;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in words, and with a JSON pointer, why a body could not be read. */
public final class Unreadable {

    private Unreadable() {}

    /** The fault of the first cause that tells where the body is wrong. */
    public static Fault fault(Throwable cause) {
        for (Throwable deeper = cause; deeper != null; deeper = deeper.getCause()) {
            switch (deeper) {
                case UnrecognizedPropertyException unknown -> {
                    return Fault.at(pointer(unknown), "web.fault.unknown-field", unknown.getPropertyName());
                }
                case InvalidFormatException format -> {
                    return Fault.at(pointer(format), key(format.getTargetType()), String.valueOf(format.getValue()));
                }
                case MismatchedInputException mismatched -> {
                    return Fault.at(pointer(mismatched), key(mismatched.getTargetType()), "");
                }
                case StreamReadException broken -> {
                    var place = broken.getLocation();
                    return Fault.at(
                            "",
                            "web.fault.broken-json",
                            place == null ? 1 : place.getLineNr(),
                            place == null ? 1 : place.getColumnNr());
                }
                case JacksonException other -> {
                    return Fault.at(pointer(other), "web.fault.wrong-type", "");
                }
                default -> {}
            }
        }
        return Fault.at("", "web.fault.no-body");
    }

    private static String key(Class<?> wanted) {
        String type = wanted == null ? "" : wanted.getSimpleName();
        return switch (type) {
            case "Instant", "OffsetDateTime" -> "web.fault.not-an-instant";
            case "LocalDate" -> "web.fault.not-a-day";
            case "Duration" -> "web.fault.not-a-duration";
            default -> "web.fault.wrong-type";
        };
    }

    private static String pointer(JacksonException exception) {
        List<JacksonException.Reference> path = exception.getPath();
        return path.stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }
}
