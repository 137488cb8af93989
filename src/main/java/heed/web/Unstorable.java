package heed.web;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;

/** What PostgreSQL cannot keep because of what somebody typed: a letter that no text may hold, a number or time out of all bounds. */
final class Unstorable {

    private static final Set<String> STATES = Set.of(
            // a text with the letter 0, in a text and inside JSON
            "22021",
            "22P05",
            // a number and a moment that no column holds
            "22003",
            "22008");

    private Unstorable() {}

    static boolean is(Exception exception) {
        return NestedExceptionUtils.getMostSpecificCause(exception) instanceof SQLException sql
                && STATES.contains(String.valueOf(sql.getSQLState()));
    }
}
