package heed.conversations.promises;

import heed.platform.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * By when something was promised.
 *
 * @param at the last moment that is in time; for a whole day the end of it
 * @param wholeDay whether only the day was said
 */
record Due(Instant at, boolean wholeDay) {

    /** The end of that day where the company is. */
    static Due on(LocalDate day, ZoneId zone) {
        return new Due(day.plusDays(1).atStartOfDay(zone).toInstant(), true);
    }

    static Due at(Instant moment) {
        return new Due(moment, false);
    }

    /** The day that was said, or on which the moment lies. */
    LocalDate day(ZoneId zone) {
        Instant within = wholeDay ? at.minusNanos(1) : at;
        return within.atZone(zone).toLocalDate();
    }

    /**
     * As a form says it: a day, and perhaps a time of it.
     *
     * @param writer where the one is who wrote the time
     * @param company where the company is, whose day it is
     * @throws Invalid with a pointer to {@code /day} or {@code /time}
     */
    static Due read(String day, String time, ZoneId writer, ZoneId company) {
        LocalDate date = day(day);
        if (time.isBlank()) {
            return on(date, company);
        }
        try {
            return at(date.atTime(LocalTime.parse(time.strip())).atZone(writer).toInstant());
        } catch (DateTimeException noTime) {
            throw Invalid.at("/time", "promises.fault.time");
        }
    }

    private static LocalDate day(String day) {
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeException noDay) {
            throw Invalid.at("/day", "promises.fault.day");
        }
    }

    /** As the API says it: one of both. @throws Invalid where neither or both are given */
    static Due read(@Nullable Instant at, @Nullable LocalDate on, ZoneId zone) {
        if (at != null && on == null) {
            return at(at);
        }
        if (on != null && at == null) {
            return on(on, zone);
        }
        throw Invalid.at("/dueAt", "promises.fault.due");
    }
}
