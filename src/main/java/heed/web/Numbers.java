package heed.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers, durations, days and times as a reader of one language and zone expects them. */
public final class Numbers {

    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ZoneId zone;
    private final Text text;

    Numbers(Locale locale, ZoneId zone, Text text) {
        this.locale = locale;
        this.zone = zone;
        this.text = text;
    }

    /** 16273 as "16,273". */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A decimal with its own number of places: 80.56 as "80,56" in Finnish. */
    public String decimal(BigDecimal number) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }

    /** The ratio in percent, rounded half up; empty when the denominator is 0. */
    public String percent(long numerator, long denominator, int decimals) {
        return denominator == 0
                ? ""
                : decimal(BigDecimal.valueOf(numerator)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP));
    }

    /** In two units at most: "11 min 16 s", "2 h 6 min", "3 d 4 h"; a negative duration by its size. */
    public String duration(Duration duration) {
        Duration size = duration.abs();
        long seconds = size.toSeconds();
        if (seconds < 60) {
            return text.of(locale, "web.unit.seconds", seconds);
        }
        if (size.toHours() == 0) {
            return both("web.unit.minutes", size.toMinutes(), "web.unit.seconds", size.toSecondsPart());
        }
        if (size.toDays() == 0) {
            return both("web.unit.hours", size.toHours(), "web.unit.minutes", size.toMinutesPart());
        }
        return both("web.unit.days", size.toDays(), "web.unit.hours", size.toHoursPart());
    }

    /** "09:05". */
    public String time(Instant at) {
        return format("HH:mm", at.atZone(zone));
    }

    /** "Mon 9 March". */
    public String day(LocalDate day) {
        return format(text.of(locale, "web.pattern.day"), day);
    }

    /** "9 March 2026". */
    public String date(LocalDate day) {
        return format(text.of(locale, "web.pattern.date"), day);
    }

    /** The day of the instant in the reader's zone, with its year: "9 March 2026". */
    public String date(Instant at) {
        return date(at.atZone(zone).toLocalDate());
    }

    /** "Mon 9 March, 08:29". */
    public String moment(Instant at) {
        return day(at.atZone(zone).toLocalDate()) + ", " + time(at);
    }

    /** As short as a list allows: "14:00" today, "Sat 14:00" within six days, else "12 Nov", with the year where it is another. */
    public String shortly(Instant at, Instant now) {
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return time(at);
        }
        if (day.isAfter(today.minusDays(7)) && day.isBefore(today)) {
            return format("EEE HH:mm", at.atZone(zone));
        }
        return format(
                text.of(locale, day.getYear() == today.getYear() ? "web.pattern.short" : "web.pattern.date"), day);
    }

    private String both(String large, long many, String small, long few) {
        String first = text.of(locale, large, many);
        return few == 0 ? first : first + " " + text.of(locale, small, few);
    }

    private String format(String pattern, TemporalAccessor time) {
        return FORMATS.computeIfAbsent(
                        locale.getLanguage() + pattern, _ -> DateTimeFormatter.ofPattern(pattern, locale))
                .format(time);
    }
}
