package heed.identity.notices;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Days of the week as data names them: {@code mon}. */
final class QuietDays {

    private QuietDays() {}

    static String key(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    static Optional<DayOfWeek> of(String key) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> key(day).equals(key))
                .findFirst();
    }
}
