package heed.conversations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Conditions on a conversation {@code c}, all of which hold, with the values of their places in order. */
class Conditions {

    private final List<String> sql = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private boolean negated;

    /** Whether the conditions added from now on are turned around. */
    void negate(boolean not) {
        negated = not;
    }

    void add(String condition, Object... facts) {
        sql.add(negated ? "not coalesce((" + condition + "), false)" : "(" + condition + ")");
        values.addAll(Arrays.asList(facts));
    }

    String sql() {
        return String.join("\n   and ", sql);
    }

    List<Object> values() {
        return values;
    }
}
