package heed.conversations;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said next in a matter of the demo company.
 *
 * @param after how long after what was said before: time at the desk for staff, time on the clock for customers
 * @param beforeNow the span counts back from now, in time at the desk
 * @param maybe not everybody says it
 * @param by who of the staff says it, where the letter names one
 */
record DemoTurn(EntryKind kind, Duration after, boolean beforeNow, boolean maybe, Optional<String> by, String words) {

    private static final Pattern HEAD = Pattern.compile(
            "(?<kind>reply|note|customer) (?<now>desk -)?(?<count>\\d+)(?<unit>[mh])(?<maybe> maybe)?(?: by (?<by>.+))?");

    /** @param head as in {@code reply 50m by Mina Okafor} or {@code customer desk -3h} */
    static DemoTurn of(String head, String words) {
        Matcher read = HEAD.matcher(head);
        if (!read.matches()) {
            throw new IllegalArgumentException("no turn of a letter: " + head);
        }
        String kind = read.group("kind");
        return new DemoTurn(
                kind.equals("customer") ? EntryKind.CUSTOMER_MESSAGE : EntryKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                span(read.group("count") + read.group("unit")),
                read.group("now") != null,
                read.group("maybe") != null,
                Optional.ofNullable(read.group("by")),
                words);
    }

    /** @param written {@code 50m} or {@code 3h} */
    static Duration span(String written) {
        return Duration.parse("PT" + written.toUpperCase(Locale.ROOT));
    }

    boolean ofCustomer() {
        return kind == EntryKind.CUSTOMER_MESSAGE;
    }

    DemoTurn with(Duration span) {
        return new DemoTurn(kind, span, beforeNow, maybe, by, words);
    }
}
