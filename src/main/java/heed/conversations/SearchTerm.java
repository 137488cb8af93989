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

    private static final Pattern TERM = Pattern.compile("(-?)(?:([a-zA-Z]+):)?(\"[^\"]*\"?|[^\\s\"]\\S*)?");

    /** What looks like an operator but is none, such as {@code re:water}, is words. */
    static List<SearchTerm> parse(String text) {
        var terms = new ArrayList<SearchTerm>();
        Matcher found = TERM.matcher(text);
        while (found.find()) {
            if (found.group().isEmpty() || found.group().equals("-")) {
                continue;
            }
            boolean not = !found.group(1).isEmpty();
            String operator = found.group(2) == null ? "" : found.group(2).toLowerCase(Locale.ROOT);
            String value = found.group(3) == null ? "" : found.group(3);
            if (OPERATORS.contains(operator)) {
                terms.add(new SearchTerm(not, operator, value.replace("\"", "").strip()));
            } else {
                terms.add(new SearchTerm(not, "", operator.isEmpty() ? value : found.group(2) + ":" + value));
            }
        }
        return terms;
    }
}
