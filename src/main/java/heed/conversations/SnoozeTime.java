package heed.conversations;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Until when a conversation is snoozed, as a form says it: some days on at eight, or a day and a time to the minute. */
public final class SnoozeTime {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int LONGEST_DAYS = 365;

    private SnoozeTime() {}

    /** As a field for a day and a time holds it; empty for never. */
    static String of(@Nullable Instant until, ZoneId zone) {
        return until == null
                ? ""
                : until.atZone(zone)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    /** Eight in the morning, so many days after today. */
    static Instant morning(Instant now, int days, ZoneId zone) {
        return now.atZone(zone)
                .toLocalDate()
                .plusDays(Math.min(days, LONGEST_DAYS))
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
    }

    /**
     * What the field was changed to; null where it says nothing new. A time that the change of clocks leaves out is the one after it.
     *
     * @return {@link Instant#MIN} where it is no time, which is never in the future
     */
    public static @Nullable Instant changed(String field, @Nullable Instant before, ZoneId zone) {
        if (field.isBlank() || field.equals(of(before, zone))) {
            return null;
        }
        try {
            return LocalDateTime.parse(field.strip()).atZone(zone).toInstant();
        } catch (DateTimeParseException strange) {
            return Instant.MIN;
        }
    }
}
