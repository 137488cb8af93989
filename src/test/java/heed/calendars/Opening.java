package heed.calendars;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Calendars for tests, said in few words. */
public final class Opening {

    private Opening() {}

    public static Week in(String zone) {
        return new Week(ZoneId.of(zone));
    }

    /** A moment on the wall clock of a zone: {@code at("2026-03-16T18:40", "Europe/London")}. */
    static Instant at(String wall, String zone) {
        return LocalDateTime.parse(wall).atZone(ZoneId.of(zone)).toInstant();
    }

    static List<Hours> hours(String... times) {
        List<Hours> hours = new ArrayList<>();
        for (int n = 0; n < times.length; n += 2) {
            hours.add(Hours.of(times[n], times[n + 1]));
        }
        return hours;
    }

    public static final class Week {
        private final ZoneId zone;
        private final Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        private final TreeMap<LocalDate, String> holidays = new TreeMap<>();
        private final TreeMap<LocalDate, List<Hours>> overrides = new TreeMap<>();
        private final TreeMap<LocalDate, List<Hours>> breaks = new TreeMap<>();

        private Week(ZoneId zone) {
            this.zone = zone;
        }

        Week on(DayOfWeek first, DayOfWeek last, String... times) {
            for (int day = first.getValue(); day <= last.getValue(); day++) {
                week.put(DayOfWeek.of(day), hours(times));
            }
            return this;
        }

        public Week weekdays(String... times) {
            return on(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, times);
        }

        Week daily(String... times) {
            return on(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, times);
        }

        Week holiday(String date, String name) {
            holidays.put(LocalDate.parse(date), name);
            return this;
        }

        Week only(String date, String... times) {
            overrides.put(LocalDate.parse(date), hours(times));
            return this;
        }

        Week pausing(String date, String... times) {
            breaks.put(LocalDate.parse(date), hours(times));
            return this;
        }

        WorkingCalendar calendar() {
            return new WorkingCalendar("test", "Test", zone, week, holidays, overrides, breaks);
        }

        public WorkingTime time() {
            return WorkingTime.of(calendar());
        }
    }
}
