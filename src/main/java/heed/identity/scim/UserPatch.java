package heed.identity.scim;

import heed.identity.StaffDetails;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Reads what a directory wants changed, in the shapes in which the common ones write it (RFC 7644 §3.5.2). */
final class UserPatch {

    private @Nullable String name;
    private @Nullable String email;
    private @Nullable Boolean active;

    private UserPatch() {}

    /** @throws ScimFault for an operation or attribute that Heed does not take */
    static StaffDetails read(JsonNode body) {
        JsonNode operations = body.path("Operations");
        if (!operations.isArray() || operations.isEmpty()) {
            throw invalid("invalidSyntax", "Operations is missing");
        }
        var patch = new UserPatch();
        operations.forEach(patch::apply);
        return patch.details();
    }

    private StaffDetails details() {
        return new StaffDetails(name, email, null, null, null, null, null, active);
    }

    private void apply(JsonNode operation) {
        String verb = operation.path("op").asString("").toLowerCase(Locale.ROOT);
        if (!verb.equals("replace") && !verb.equals("add")) {
            throw invalid("invalidSyntax", "op is neither replace nor add");
        }
        JsonNode value = operation.path("value");
        String path = operation.path("path").asString("");
        if (path.isEmpty()) {
            if (!value.isObject()) {
                throw invalid("invalidValue", "value is no object");
            }
            value.forEachEntry(this::set);
        } else {
            set(path, value);
        }
    }

    private void set(String path, JsonNode value) {
        switch (path.toLowerCase(Locale.ROOT)) {
            case "active" -> active = truth(value);
            case "username" -> email = text(value);
            case "displayname", "name.formatted" -> name = text(value);
            case "name" -> name = text(value.path("formatted"));
            case "schemas", "id", "externalid", "meta", "emails", "emails[type eq \"work\"].value" -> {
                // Told by directories as a matter of course; the address is userName here.
            }
            default -> throw invalid("noTarget", "there is no attribute " + path);
        }
    }

    /** Entra writes {@code "False"}. */
    static boolean truth(JsonNode value) {
        String written =
                value.isBoolean() || value.isString() ? value.asString().toLowerCase(Locale.ROOT) : "";
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid("invalidValue", "active is neither true nor false");
        };
    }

    private static String text(JsonNode value) {
        if (!value.isString()) {
            throw invalid("invalidValue", "a text is expected");
        }
        return value.asString();
    }

    private static ScimFault invalid(String type, String detail) {
        return new ScimFault(HttpStatus.BAD_REQUEST, type, detail);
    }
}
