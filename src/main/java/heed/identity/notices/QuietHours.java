package heed.identity.notices;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody wants no alarm, by the wall clock of their zone.
 *
 * @param until on the next day where it is not after {@code from}; the same time means a whole day
 * @param days on which they begin, never empty
 */
record QuietHours(LocalTime from, LocalTime until, Set<DayOfWeek> days) {

    /** More days in a row than any week of quiet can chain. */
    private static final int MOST_STEPS = 16;

    QuietHours {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("Quiet hours need a day");
        }
        days = Set.copyOf(days);
    }

    /**
     * The first moment from here on that is not quiet, here itself when it is none of them. Where clocks go back, quiet hours begin
     * with the first pass of an hour and end with the second. Empty where it is always quiet.
     */
    Optional<Instant> release(Instant at, ZoneId zone) {
        Instant moment = at;
        for (int step = 0; step < MOST_STEPS; step++) {
            Instant end = endOfQuiet(moment, zone);
            if (end.equals(moment)) {
                return Optional.of(moment);
            }
            moment = end;
        }
        return Optional.empty();
    }

    /** The end of the quiet hours that this moment lies in, itself where it lies in none. */
    private Instant endOfQuiet(Instant at, ZoneId zone) {
        LocalDate today = at.atZone(zone).toLocalDate();
        // Two days back: a date that a zone left out may lie between
        for (LocalDate day = today.minusDays(2); !day.isAfter(today); day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek())) {
                Instant begin = ZonedDateTime.of(day, from, zone)
                        .withEarlierOffsetAtOverlap()
                        .toInstant();
                Instant end = ZonedDateTime.of(until.isAfter(from) ? day : day.plusDays(1), until, zone)
                        .withLaterOffsetAtOverlap()
                        .toInstant();
                if (!at.isBefore(begin) && at.isBefore(end)) {
                    return end;
                }
            }
        }
        return at;
    }
}
