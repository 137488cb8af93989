package heed.conversations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Conditions on a conversation {@code c}, all of which hold, with the values of their places in order. */
class Conditions {

    private final List<String> sql = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<Wanted> words = new ArrayList<>();
    private final List<Wanted> unwanted = new ArrayList<>();
    private final List<Sieve> sieves = new ArrayList<>();
    private final List<String> crowded = new ArrayList<>();
    private boolean negated;
    private boolean openWork;

    Conditions copy() {
        var copy = new Conditions();
        copy.sql.addAll(sql);
        copy.values.addAll(values);
        return copy;
    }

    /** Whether the conditions added from now on are turned around. */
    void negate(boolean not) {
        negated = not;
    }

    void add(String condition, Object... facts) {
        sql.add(negated ? "not coalesce((" + condition + "), false)" : "(" + condition + ")");
        values.addAll(Arrays.asList(facts));
    }

    /** Notes that what is done is left out, so that the indexes of open work answer. */
    void leaveOutDone() {
        openWork |= !negated;
    }

    boolean ofOpenWork() {
        return openWork;
    }

    /** A word that is said, or is part of who the customer is; turned around, neither. */
    void want(Wanted wanted) {
        (negated ? unwanted : words).add(wanted);
    }

    void sieve(Sieve sieve) {
        sieves.add(negated ? sieve.turned() : sieve);
    }

    /** Notes that this word is part of so many customers' names that only what was said is searched for it. */
    void crowd(String word) {
        crowded.add(word);
    }

    String sql() {
        return sql.isEmpty() ? "true" : String.join("\n   and ", sql);
    }

    List<Object> values() {
        return values;
    }

    List<Wanted> words() {
        return words;
    }

    /** Words that neither are said nor are part of who the customer is; what of it counts depends on who asks. */
    List<Wanted> unwanted() {
        return unwanted;
    }

    List<Sieve> sieves() {
        return sieves;
    }

    List<String> crowded() {
        return crowded;
    }
}
