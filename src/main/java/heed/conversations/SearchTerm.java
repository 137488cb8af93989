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

    private static final Pattern TERM =
            Pattern.compile("(-?)(?:([a-zA-Z]+):)?(\"[^\"]*\"?|[^\\s\"]\\S*)?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DIGITS = Pattern.compile("[+(]?[0-9][0-9 ()./-]*");
    private static final Pattern NOTHING = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    /** What looks like an operator but is none, such as {@code re:water}, is words. Whatever was typed is understood somehow. */
    static List<SearchTerm> parse(String text) {
        var terms = new ArrayList<SearchTerm>();
        Matcher found = TERM.matcher(NOTHING.matcher(text).replaceAll(" "));
        while (found.find()) {
            String operator = found.group(2) == null ? "" : found.group(2);
            String value = found.group(3) == null ? "" : found.group(3);
            SearchTerm term = term(!found.group(1).isEmpty(), operator, value);
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

    private static SearchTerm term(boolean not, String operator, String value) {
        String known = operator.toLowerCase(Locale.ROOT);
        if (OPERATORS.contains(known)) {
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
