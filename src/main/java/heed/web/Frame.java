package heed.web;

import heed.platform.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs around its own contents: who looks, in which words, and how numbers and times are written. A
 * controller takes it as an argument and hands it to the template.
 *
 * @param path address of this page with its query
 * @param csrf token that every form posts back as {@code _csrf}; empty where forms need none
 * @param counts numbers beside the rail's places
 */
public record Frame(
        Viewer viewer,
        Company company,
        Text words,
        Numbers numbers,
        String path,
        String csrf,
        Map<String, Long> counts,
        @Nullable Toast toast) {

    public String text(String key, Object... facts) {
        return words.of(viewer.locale(), key, facts);
    }

    public String text(Fault fault) {
        return words.of(viewer.locale(), fault);
    }

    /** The word for a value that data names, such as {@code web.channel.phone}; the value itself where none is known. */
    public String word(String prefix, String value) {
        String key = prefix + "." + value;
        return words.knows(key) ? text(key) : value;
    }

    public Locale locale() {
        return viewer.locale();
    }

    public ZoneId zone() {
        return viewer.zone();
    }

    public String number(long number) {
        return numbers.number(number);
    }

    public String decimal(BigDecimal number) {
        return numbers.decimal(number);
    }

    public String percent(long numerator, long denominator, int decimals) {
        return numbers.percent(numerator, denominator, decimals);
    }

    public String duration(Duration duration) {
        return numbers.duration(duration);
    }

    public String time(Instant at) {
        return numbers.time(at);
    }

    public String day(LocalDate day) {
        return numbers.day(day);
    }

    public String date(LocalDate day) {
        return numbers.date(day);
    }

    public String date(Instant at) {
        return numbers.date(at);
    }

    public String moment(Instant at) {
        return numbers.moment(at);
    }

    public String shortly(Instant at, Instant now) {
        return numbers.shortly(at, now);
    }

    /** Two letters for an avatar. */
    public static String initials(String name) {
        String[] parts = name.strip().split("\\s+");
        String first = parts[0].isEmpty() ? "?" : parts[0].substring(0, parts[0].offsetByCodePoints(0, 1));
        String last = parts[parts.length - 1];
        return (parts.length < 2 ? first : first + last.substring(0, last.offsetByCodePoints(0, 1)))
                .toUpperCase(Locale.ROOT);
    }
}
