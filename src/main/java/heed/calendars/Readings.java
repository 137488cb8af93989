package heed.calendars;

import heed.platform.Invalid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads zones, days, moments and minutes; what cannot be read is a fault that says how to write it. */
final class Readings {

    private Readings() {}

    static ZoneId zone(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Invalid.at("", "calendars.fault.zone-missing");
        }
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException unknown) {
            throw Invalid.at("", "calendars.fault.zone", text);
        }
    }

    static LocalDate day(@Nullable String text) {
        String written = text == null ? "" : text.strip();
        try {
            LocalDate day = LocalDate.parse(written);
            if (day.getYear() >= 1920 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException malformed) {
            throw Invalid.at("", "web.fault.not-a-day", written);
        }
        throw Invalid.at("", "calendars.fault.moment", written);
    }

    /** A moment with its offset; without one nobody could tell which moment is meant. */
    static Instant moment(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Invalid.at("", "web.fault.missing");
        }
        try {
            Instant moment = OffsetDateTime.parse(text.strip()).toInstant();
            WorkingTime.nanos(moment);
            return moment;
        } catch (DateTimeException malformed) {
            throw Invalid.at("", "web.fault.not-an-instant", text);
        }
    }

    /** Minutes with fractions, exact to the nanosecond. */
    static Duration minutes(@Nullable BigDecimal minutes) {
        if (minutes == null) {
            throw Invalid.at("", "web.fault.missing");
        }
        if (minutes.signum() < 0 || minutes.compareTo(BigDecimal.valueOf(100_000_000)) > 0) {
            throw Invalid.at("", "calendars.fault.minutes");
        }
        return Duration.ofNanos(minutes.movePointRight(9)
                .multiply(BigDecimal.valueOf(60))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
