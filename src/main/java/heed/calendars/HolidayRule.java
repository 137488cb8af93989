package heed.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A yearly recurrence (RFC 5545, RRULE with FREQ=YEARLY): every {@code interval} years on a date, or on a weekday of a month such as
 * the last Monday of May.
 *
 * @param months BYMONTH
 * @param monthDays BYMONTHDAY, negative from the end of the month
 * @param weekdays BYDAY within the month
 */
record HolidayRule(
        int interval,
        int count,
        @Nullable LocalDate until,
        List<Integer> months,
        List<Integer> monthDays,
        List<NthDay> weekdays) {

    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST");

    /** A weekday: the first with 1, the last with -1, each of the month with 0. */
    record NthDay(int nth, DayOfWeek day) {

        static NthDay of(String text) {
            String code = text.substring(text.length() - 2);
            String nth = text.substring(0, text.length() - 2);
            DayOfWeek day = Stream.of(DayOfWeek.values())
                    .filter(each -> each.name().startsWith(code))
                    .findFirst()
                    .orElseThrow();
            return new NthDay(nth.isEmpty() ? 0 : Integer.parseInt(nth), day);
        }

        Stream<LocalDate> in(YearMonth month) {
            if (nth != 0) {
                return Stream.of(month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day)))
                        .filter(date -> YearMonth.from(date).equals(month));
            }
            return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(date -> date.getDayOfWeek() == day);
        }
    }

    /** The rule; empty where it is not yearly or asks for more than is understood here. */
    static Optional<HolidayRule> of(String text) {
        try {
            Map<String, String> parts = new HashMap<>();
            for (String part : text.toUpperCase(Locale.ROOT).split(";")) {
                parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
            }
            if (!"YEARLY".equals(parts.get("FREQ")) || !KNOWN.containsAll(parts.keySet())) {
                return Optional.empty();
            }
            String last = parts.get("UNTIL");
            List<NthDay> weekdays = list(parts.get("BYDAY")).map(NthDay::of).toList();
            List<Integer> months =
                    list(parts.get("BYMONTH")).map(Integer::valueOf).toList();
            return !weekdays.isEmpty() && months.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new HolidayRule(
                            Math.max(1, Integer.parseInt(parts.getOrDefault("INTERVAL", "1"))),
                            Integer.parseInt(parts.getOrDefault("COUNT", "1000")),
                            last == null
                                    ? null
                                    : LocalDate.parse(last.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE),
                            months,
                            list(parts.get("BYMONTHDAY")).map(Integer::valueOf).toList(),
                            weekdays));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static Stream<String> list(@Nullable String text) {
        return text == null ? Stream.empty() : Stream.of(text.split(","));
    }

    /** The days from the first on, as far as the end of a year. */
    List<LocalDate> days(LocalDate first, int lastYear) {
        List<LocalDate> days = new ArrayList<>(List.of(first));
        for (int year = first.getYear(); year <= lastYear; year += interval) {
            in(year, first)
                    .filter(day -> day.isAfter(first))
                    .sorted()
                    .distinct()
                    .forEach(days::add);
        }
        return days.stream()
                .filter(day -> until == null || !day.isAfter(until))
                .limit(count)
                .toList();
    }

    private Stream<LocalDate> in(int year, LocalDate first) {
        return (months.isEmpty() ? Stream.of(first.getMonthValue()) : months.stream())
                .map(month -> YearMonth.of(year, month))
                .flatMap(month -> inMonth(month, first));
    }

    private Stream<LocalDate> inMonth(YearMonth month, LocalDate first) {
        if (weekdays.isEmpty()) {
            return (monthDays.isEmpty() ? Stream.of(first.getDayOfMonth()) : monthDays.stream())
                    .map(day -> day < 0 ? month.lengthOfMonth() + 1 + day : day)
                    .filter(month::isValidDay)
                    .map(month::atDay);
        }
        return weekdays.stream()
                .flatMap(each -> each.in(month))
                .filter(day -> monthDays.isEmpty() || monthDays.contains(day.getDayOfMonth()));
    }
}
