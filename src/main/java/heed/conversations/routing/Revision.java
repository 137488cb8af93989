package heed.conversations.routing;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Versions of settings as entity tags; version 0 is what was never set up. */
final class Revision {

    private Revision() {}

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** The version that an If-Match names, -1 for any, one that never is where it is none of ours. */
    static int of(String tag) {
        String digits = tag.replace("W/", "").replace("\"", "").strip();
        return digits.isEmpty() || digits.equals("*")
                ? -1
                : digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }

    static ResponseStatusException changedMeanwhile() {
        return new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
    }
}
