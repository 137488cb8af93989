package heed.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of what somebody searches for: {@code tag:water}, {@code -is:closed}, {@code "burst pipe"} or a word.
 *
 * @param operator empty for words
 * @param value in quotes still, where it is a phrase
 */
record SearchTerm(boolean not, String operator, String value) {

    private static final Set<String> OPERATORS = Set.of(
            "is",
            "from",
            "to",
            "queue",
            "tag",
            "status",
            "assignee",
            "channel",
            "has",
            "before",
            "after",
            "waiting",
            "breached",
            "priority",
            "language",
            "number");

    private static final Pattern TERM = Pattern.compile(
            "(-?)(?:([a-zA-Z]+(?:\\.[a-zA-Z0-9-]+)?):)?(\"[^\"]*\"?|[^\\s\"]\\S*)?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DIGITS = Pattern.compile("[+(]?[0-9][0-9 ()./-]*");
    private static final Pattern NOTHING = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    /**
     * What looks like an operator but is none, such as {@code re:water}, is words. Whatever was typed is understood somehow.
     *
     * @param more names of operators beside the built-in ones, each of which may have a part behind a point
     */
    static List<SearchTerm> parse(String text, Set<String> more) {
        var terms = new ArrayList<SearchTerm>();
        Matcher found = TERM.matcher(NOTHING.matcher(text).replaceAll(" "));
        while (found.find()) {
            String operator = found.group(2) == null ? "" : found.group(2);
            String value = found.group(3) == null ? "" : found.group(3);
            SearchTerm term = term(!found.group(1).isEmpty(), operator, value, more);
            if (!term.operator.isEmpty() || !term.words().isEmpty()) {
                add(terms, term);
            }
        }
        return terms;
    }

    /** A number of the telephone stays one, though it is written in groups: {@code 01632 960 148}. */
    private static void add(List<SearchTerm> terms, SearchTerm term) {
        SearchTerm before = terms.isEmpty() ? null : terms.getLast();
        if (before != null && !term.not && term.digits() && before.digits() && before.value.matches("[+0(].*")) {
            terms.removeLast();
            terms.add(new SearchTerm(before.not, "", before.value + " " + term.value));
        } else {
            terms.add(term);
        }
    }

    private boolean digits() {
        return operator.isEmpty() && DIGITS.matcher(value).matches();
    }

    private static SearchTerm term(boolean not, String operator, String value, Set<String> more) {
        String known = operator.toLowerCase(Locale.ROOT);
        if (OPERATORS.contains(known) || more.contains(name(known))) {
            return new SearchTerm(not, known, value.replace("\"", "").strip());
        }
        boolean phrase = operator.isEmpty() && value.startsWith("\"");
        return new SearchTerm(
                not,
                "",
                phrase
                        ? "\"" + value.replace("\"", "").strip() + "\""
                        : operator.isEmpty() ? value : operator + ":" + value);
    }

    private static String name(String operator) {
        int point = operator.indexOf('.');
        return point < 0 ? operator : operator.substring(0, point);
    }

    /** The operator without its part. */
    String name() {
        return name(operator);
    }

    /** What stands behind the operator's point, empty where there is none. */
    String part() {
        return operator.substring(Math.min(operator.length(), name().length() + 1));
    }

    /** Whether it is looked for in what was said. */
    boolean said() {
        return operator.isEmpty();
    }

    /** Whether these words stand one after the other. */
    boolean phrase() {
        return operator.isEmpty() && value.startsWith("\"");
    }

    /** What is looked for, without quotes. */
    String words() {
        return value.replace("\"", " ").strip();
    }

    /** As somebody would type it. */
    String text() {
        String written = operator.isEmpty()
                ? value
                : operator + ":" + (value.chars().anyMatch(SearchTerm::parts) ? "\"" + value + "\"" : value);
        return not ? "-" + written : written;
    }

    private static boolean parts(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
