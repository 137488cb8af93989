package heed.calendars;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The days of the week as the API writes them: {@code mon} to {@code sun}. */
final class Weekdays {

    private Weekdays() {}

    static String key(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    static Optional<DayOfWeek> of(String key) {
        return Stream.of(DayOfWeek.values()).filter(day -> key(day).equals(key)).findFirst();
    }
}
