package heed.conversations;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Versions as entity tags. */
public final class Versions {

    private Versions() {}

    /** The entity tag of a version. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** The version that an If-Match names, 0 where there is none, -1 where it is none of ours. */
    public static int of(String tag) {
        String digits = tag.replace("W/", "").replace("\"", "").strip();
        return digits.isEmpty() || digits.equals("*") ? 0 : digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    /** The answer 412. */
    public static ResponseStatusException changedMeanwhile() {
        return new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
    }
}
