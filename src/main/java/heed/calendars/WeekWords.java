package heed.calendars;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A week's opening hours in short: "Mon–Fri 09:00–17:00, Sat 09:00–12:00". */
public final class WeekWords {

    private WeekWords() {}

    /** Days of equal hours are joined; closed days are left out. */
    public static String of(WorkingCalendar calendar, Locale locale) {
        List<String> groups = new ArrayList<>();
        int day = 1;
        while (day <= 7) {
            List<Hours> hours = calendar.hours().getOrDefault(DayOfWeek.of(day), List.of());
            int last = day;
            while (last < 7
                    && calendar.hours()
                            .getOrDefault(DayOfWeek.of(last + 1), List.of())
                            .equals(hours)) {
                last++;
            }
            if (!hours.isEmpty()) {
                groups.add(days(day, last, locale) + " "
                        + hours.stream().map(Hours::toString).collect(Collectors.joining(", ")));
            }
            day = last + 1;
        }
        return String.join(", ", groups);
    }

    private static String days(int first, int last, Locale locale) {
        return first == last ? name(first, locale) : name(first, locale) + "–" + name(last, locale);
    }

    private static String name(int day, Locale locale) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }
}
