package heed.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text of a template: Markdown with places such as {@code {{customer.firstName}}} for a {@link Variable}, and
 * {@code {{? the amount}}} for what the writer fills in by hand. It is read once from left to right, what is put in is never read
 * again, and everything else that looks like some language of templates is plain text.
 */
record Wording(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]{0,80})}}");

    /** A text with its values, and the variables that had none. */
    record Filled(String text, List<String> missing) {

        Filled {
            missing = List.copyOf(missing);
        }
    }

    /** With each variable's value in its place, escaped for Markdown; a place without a value stays for all to see. */
    Filled filled(Map<Variable, String> values) {
        var missing = new ArrayList<String>();
        String filled = PLACE.matcher(text).replaceAll(place -> {
            Optional<Variable> variable = Variable.of(name(place));
            String value =
                    variable.map(each -> values.getOrDefault(each, "").strip()).orElse("");
            if (variable.isPresent() && value.isEmpty() && !missing.contains(name(place))) {
                missing.add(name(place));
            }
            return java.util.regex.Matcher.quoteReplacement(
                    value.isEmpty() ? place.group() : MarkdownText.escaped(value));
        });
        return new Filled(filled, missing);
    }

    /** Names between braces that are no variable, such as a misspelt one. */
    List<String> unknown() {
        return PLACE.matcher(text)
                .results()
                .map(Wording::name)
                .filter(name -> !name.startsWith("?") && Variable.of(name).isEmpty())
                .distinct()
                .toList();
    }

    /** Whether braces stand open that no place closes, so that something was meant and is none. */
    boolean hasLooseBraces() {
        return PLACE.matcher(text).replaceAll("").contains("{{");
    }

    /** The first place in a reply that still waits for its words. */
    static Optional<String> unfilled(String reply) {
        int at = reply.indexOf("{{");
        if (at < 0) {
            return Optional.empty();
        }
        int end = reply.indexOf("}}", at);
        int line = reply.indexOf('\n', at);
        int last = end > 0 && (line < 0 || end < line) ? end + 2 : line < 0 ? reply.length() : line;
        return Optional.of(reply.substring(at, Math.min(last, at + 80)));
    }

    private static String name(MatchResult place) {
        return place.group(1).strip();
    }
}
