package heed.calendars;

import heed.platform.Invalid;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The all-day events of an iCalendar file (RFC 5545), yearly ones as far as ten years ahead.
 *
 * @param holidays name by date
 * @param leftOut names of the events that are no whole days or recur in a way that is not understood
 */
record HolidayFeed(SortedMap<LocalDate, String> holidays, List<String> leftOut) {

    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final int YEARS_AHEAD = 10;
    private static final int FIRST_YEAR = 1920;
    private static final int LONGEST = 366;
    private static final long MOST_DAYS = 20_000;
    private static final int LONGEST_NAME = 200;

    /** @throws Invalid where the bytes are no iCalendar file */
    static HolidayFeed of(byte[] file, LocalDate today) {
        String text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        if (file.length > MOST_BYTES) {
            throw Invalid.at("", "calendars.fault.feed-too-large");
        }
        List<String> lines =
                text.replaceAll("\r?\n[ \t]", "").lines().map(String::strip).toList();
        if (lines.stream().noneMatch("BEGIN:VCALENDAR"::equalsIgnoreCase)) {
            throw Invalid.at("", "calendars.fault.no-feed");
        }
        HolidayFeed feed = new HolidayFeed(new TreeMap<>(), new ArrayList<>());
        long days = 0;
        for (Map<String, String> event : events(lines)) {
            days += feed.add(event, today.getYear() + YEARS_AHEAD);
            if (days > MOST_DAYS) {
                throw Invalid.at("", "calendars.fault.feed-too-large");
            }
        }
        return feed;
    }

    /** Properties of each event by their name; those of alarms within it are passed over. */
    private static List<Map<String, String>> events(List<String> lines) {
        List<Map<String, String>> events = new ArrayList<>();
        Map<String, String> event = null;
        int within = 0;
        for (String line : lines) {
            String upper = line.toUpperCase(Locale.ROOT);
            if (upper.equals("BEGIN:VEVENT")) {
                event = new HashMap<>();
                within = 0;
            } else if (upper.equals("END:VEVENT") && event != null) {
                events.add(event);
                event = null;
            } else if (upper.startsWith("BEGIN:") || upper.startsWith("END:")) {
                within += upper.startsWith("B") ? 1 : -1;
            } else if (event != null && within == 0 && line.indexOf(':') > 0) {
                String name = upper.split("[:;]", 2)[0];
                event.merge(name, line.substring(line.indexOf(':') + 1), (one, other) -> one + "," + other);
            }
        }
        return events;
    }

    /** @return how many days the event has */
    private long add(Map<String, String> event, int lastYear) {
        String name = event.getOrDefault("SUMMARY", "")
                .replaceAll("\\\\n", " ")
                .replaceAll("\\\\(.)", "$1")
                .strip();
        if ("CANCELLED".equalsIgnoreCase(event.get("STATUS"))) {
            return 0;
        }
        try {
            LocalDate first = date(event.getOrDefault("DTSTART", ""));
            long length = Math.clamp(length(event, first), 1, LONGEST);
            String rule = event.get("RRULE");
            List<LocalDate> days = rule == null
                    ? List.of(first)
                    : HolidayRule.of(rule)
                            .map(known -> known.days(first, lastYear))
                            .orElse(List.of());
            Set<LocalDate> except = dates(event.get("EXDATE"));
            if (days.isEmpty()) {
                leftOut.add(name);
            }
            Stream.concat(days.stream(), dates(event.get("RDATE")).stream())
                    .filter(day -> !except.contains(day))
                    .flatMap(day -> day.datesUntil(day.plusDays(length)))
                    .filter(day -> day.getYear() >= FIRST_YEAR)
                    .forEach(day -> holidays.merge(day, name, HolidayFeed::both));
            return days.size() * length;
        } catch (DateTimeException | NumberFormatException notAllDay) {
            leftOut.add(name);
            return 0;
        }
    }

    private static String both(String one, String other) {
        return one.contains(other) || one.length() + other.length() > LONGEST_NAME ? one : one + ", " + other;
    }

    private static long length(Map<String, String> event, LocalDate first) {
        String end = event.get("DTEND");
        String duration = event.getOrDefault("DURATION", "P1D");
        if (end != null) {
            return date(end).toEpochDay() - first.toEpochDay();
        }
        return duration.matches("P\\d{1,3}[DW]")
                ? Long.parseLong(duration.substring(1, duration.length() - 1)) * (duration.endsWith("W") ? 7 : 1)
                : 1;
    }

    private static Set<LocalDate> dates(@Nullable String text) {
        Set<LocalDate> dates = new HashSet<>();
        if (text != null) {
            Stream.of(text.split(",")).map(HolidayFeed::date).forEach(dates::add);
        }
        return dates;
    }

    /** A whole day: {@code 20261225}, or its midnight {@code 20261225T000000}. */
    static LocalDate date(String text) {
        String day = text.strip().replaceFirst("T\\d{6}Z?$", "");
        if (!text.strip().equals(day) && !text.contains("T000000")) {
            throw new DateTimeException("not a whole day: " + text);
        }
        return LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
    }
}
