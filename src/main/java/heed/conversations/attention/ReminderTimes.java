package heed.conversations.attention;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The moments that a person can choose for a reminder. */
final class ReminderTimes {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private ReminderTimes() {}

    /**
     * @param quick {@code hours}, {@code tomorrow}, {@code week}, or empty for the day and time that were typed
     * @return null where neither says when
     */
    static @Nullable Instant read(String quick, String day, String time, Instant now, ZoneId zone) {
        return switch (quick) {
            case "hours" -> now.plus(Duration.ofHours(3));
            case "tomorrow" -> morning(now, 1, zone);
            case "week" -> morning(now, 7, zone);
            default -> typed(day, time, zone);
        };
    }

    /** At nine, so many days later, where the person is. */
    static Instant morning(Instant now, int days, ZoneId zone) {
        return now.atZone(zone)
                .toLocalDate()
                .plusDays(days)
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
    }

    private static @Nullable Instant typed(String day, String time, ZoneId zone) {
        try {
            LocalTime at = time.isEmpty() ? MORNING : LocalTime.parse(time);
            return LocalDate.parse(day).atTime(at).atZone(zone).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }
}
