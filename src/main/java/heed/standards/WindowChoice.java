package heed.standards;

import heed.platform.Invalid;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The window that a reader chose for the figures.
 *
 * @param key own, 14d, month, quarter, 12m, or chosen where it has its own beginning or end
 */
record WindowChoice(String key, Period period) {

    static final List<String> KEYS = List.of("own", "14d", "month", "quarter", "12m");

    /** @throws Invalid where it cannot be read or ends before it begins */
    static WindowChoice of(
            StandardVersion version, String key, @Nullable String from, @Nullable String to, Instant now) {
        if (isGiven(from) || isGiven(to)) {
            return new WindowChoice("chosen", AskAttainment.period(version, from, to, now));
        }
        ZonedDateTime here = now.atZone(version.zone());
        return switch (key) {
            case "14d" -> new WindowChoice(key, new Window.Rolling(14).endingAt(now, version.zone()));
            case "month" -> new WindowChoice(key, new Window.Calendar(Window.Unit.MONTH).endingAt(now, version.zone()));
            case "quarter" ->
                new WindowChoice(key, new Window.Calendar(Window.Unit.QUARTER).endingAt(now, version.zone()));
            case "12m" -> new WindowChoice(key, new Period(here.minusMonths(12).toInstant(), now));
            default -> new WindowChoice("own", version.window().endingAt(now, version.zone()));
        };
    }

    /** What an address says to get this window again. */
    Map<String, String> query() {
        return switch (key) {
            case "own" -> Map.of();
            case "chosen" ->
                Map.of("from", period.from().toString(), "to", period.to().toString());
            default -> Map.of("window", key);
        };
    }

    private static boolean isGiven(@Nullable String moment) {
        return moment != null && !moment.isBlank();
    }
}
