package heed.conversations;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and ages as somebody writes them into a search. */
final class SearchedTimes {

    private static final Pattern AGE = Pattern.compile("([<>]?)(\\d{1,5})(m|min|h|d|w)");

    private SearchedTimes() {}

    /** @param longer whether those are meant who wait for longer than that */
    record Age(boolean longer, Duration age) {}

    /** {@code >4h}, {@code <30min}, {@code 2d}; empty when it is none. */
    static Optional<Age> age(String written) {
        Matcher age = AGE.matcher(written);
        if (!age.matches()) {
            return Optional.empty();
        }
        long many = Long.parseLong(age.group(2));
        Duration duration = switch (age.group(3)) {
            case "h" -> Duration.ofHours(many);
            case "d" -> Duration.ofDays(many);
            case "w" -> Duration.ofDays(7 * many);
            default -> Duration.ofMinutes(many);
        };
        return Optional.of(new Age(!age.group(1).equals("<"), duration));
    }

    /** The start of a day {@code 2026-11-22} in the zone, or a moment with its offset; empty when it is none. */
    static Optional<Instant> day(String written, ZoneId zone) {
        try {
            Instant at = written.contains("T")
                    ? OffsetDateTime.parse(written).toInstant()
                    : LocalDate.parse(written).atStartOfDay(zone).toInstant();
            return Optional.of(at).filter(SearchedTimes::known);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** PostgreSQL's calendar ends, Java's does not. */
    private static boolean known(Instant at) {
        return at.isAfter(Instant.EPOCH.minus(Duration.ofDays(365_000)))
                && at.isBefore(Instant.EPOCH.plus(Duration.ofDays(3_650_000)));
    }
}
