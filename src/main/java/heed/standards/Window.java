package heed.standards;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Over which time a promise is judged. */
sealed interface Window {

    /** The last so many times 24 hours. */
    record Rolling(int days) implements Window {}

    /** The week, month, quarter or year that the clock of the standard's zone shows. */
    record Calendar(Unit unit) implements Window {}

    enum Unit {
        WEEK,
        MONTH,
        QUARTER,
        YEAR;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Unit> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    /** The window as it stands at this moment: what has begun of it. */
    default Period endingAt(Instant now, ZoneId zone) {
        return switch (this) {
            case Rolling(int days) -> new Period(now.minus(days, ChronoUnit.DAYS), now);
            case Calendar(Unit unit) ->
                new Period(
                        first(unit, now.atZone(zone).toLocalDate())
                                .atStartOfDay(zone)
                                .toInstant(),
                        now);
        };
    }

    private static LocalDate first(Unit unit, LocalDate day) {
        return switch (unit) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
