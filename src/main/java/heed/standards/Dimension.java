package heed.standards;

import java.util.Set;
import java.util.regex.Pattern;

/** What figures are broken down by. Those with few values are kept in the tally, the others are counted from the targets. */
final class Dimension {

    private static final Set<String> TALLIED =
            Set.of("channel", "queue", "team", "priority", "language", "touchpoint", "tier");
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9-]{0,39}");

    private Dimension() {}

    static boolean isTallied(String name) {
        return TALLIED.contains(name);
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
