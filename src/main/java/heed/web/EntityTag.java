package heed.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Versions of what can be edited, as entity tags (RFC 9110, 8.8.3). */
public final class EntityTag {

    private EntityTag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The version that an If-Match names, 0 where there is none, -1 where it is none of ours. */
    public static int version(String tag) {
        String digits = tag.replace("W/", "").replace("\"", "").strip();
        return digits.isEmpty() || digits.equals("*") ? 0 : digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    /** The answer to one who would write over somebody else's change (412). */
    public static ResponseStatusException changedMeanwhile() {
        return new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
    }
}
