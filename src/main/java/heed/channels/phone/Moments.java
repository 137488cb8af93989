package heed.channels.phone;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;
import static java.time.temporal.ChronoField.YEAR;

import heed.platform.Invalid;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments and durations as telephone exchanges write them. A date like 3/2/1999 is not read: nobody can tell its day from its month.
 *
 * @param zone where a time without offset was local; null when such a time cannot be understood
 */
record Moments(@Nullable ZoneId zone) {

    private static final int OLDEST_TWO_DIGIT_YEAR = 1970;
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2}(?:\\.\\d+)?)");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[uuuu-MM-dd][uuuu/MM/dd][uuuuMMdd][d.M.uuuu]")
            .optionalStart()
            .appendValueReduced(YEAR, 2, 2, OLDEST_TWO_DIGIT_YEAR)
            .appendValue(MONTH_OF_YEAR, 2)
            .appendValue(DAY_OF_MONTH, 2)
            .optionalEnd()
            .appendPattern("['T'][ ]H:mm[:ss]")
            .optionalStart()
            .appendFraction(NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    /** @throws Invalid when it is no moment, lacks an offset, or fell into the hour that a clock change left out */
    Instant moment(CallField field, String text) {
        try {
            return switch (WRITTEN.parseBest(text, OffsetDateTime::from, LocalDateTime::from)) {
                case OffsetDateTime exact -> kept(exact.toInstant());
                case LocalDateTime local -> inZone(field, text, local);
                default -> throw notAMoment(field, text);
            };
        } catch (DateTimeException e) {
            throw notAMoment(field, text);
        }
    }

    /** Seconds ({@code 13}, {@code 13.5}), a clock ({@code 0:13}, {@code 1:02:03}) or ISO 8601 ({@code PT13S}). */
    Duration duration(CallField field, String text) {
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            String hours = clock.group(1) == null ? "0" : clock.group(1);
            return seconds(clock.group(3))
                    .plusMinutes(Long.parseLong(clock.group(2)))
                    .plusHours(Long.parseLong(hours));
        }
        if (SECONDS.matcher(text).matches()) {
            return seconds(text);
        }
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException e) {
            throw notADuration(field, text);
        }
        throw notADuration(field, text);
    }

    private static Duration seconds(String text) {
        return Duration.parse("PT" + text + "S");
    }

    private Instant inZone(CallField field, String text, LocalDateTime local) {
        if (zone == null) {
            throw Invalid.at("/" + field.key(), "phone.line.no-offset", field.key(), text);
        }
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw Invalid.at("/" + field.key(), "phone.line.skipped-hour", field.key(), text, zone.getId());
        }
        return kept(local.toInstant(offsets.getFirst()));
    }

    /** As exactly as PostgreSQL keeps it, so that what is told and what is read again are equal. */
    private static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static Invalid notAMoment(CallField field, String text) {
        return Invalid.at("/" + field.key(), "phone.line.not-a-moment", field.key(), text);
    }

    private static Invalid notADuration(CallField field, String text) {
        return Invalid.at("/" + field.key(), "phone.line.not-a-duration", field.key(), text);
    }
}
