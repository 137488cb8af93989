package heed.conversations.promises;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where a day of promises ends: what was promised for a whole day is due at midnight, and that midnight still belongs to it. */
final class LastMoment {

    private static final long MICROSECOND = 1_000;

    private LastMoment() {}

    /** Just after the midnight with which the day begins. */
    static Instant behind(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().plusNanos(MICROSECOND);
    }
}
