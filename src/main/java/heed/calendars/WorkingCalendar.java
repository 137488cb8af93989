package heed.calendars;

import heed.platform.Fault;
import heed.platform.Invalid;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a company is open: a week of hours in one zone, and the days that differ. On any date the override's hours hold, else none
 * on a holiday, else the week's; the date's breaks are always taken out. A calendar that is never open cannot be made.
 *
 * @param key lower-case letters, digits and hyphens
 * @param hours several stretches a day, sorted, without overlap; a day left out is closed
 * @param holidays name by date, the name may be empty
 * @param overrides the only hours of that date, none to close it
 * @param breaks closed although the day's hours say open
 */
public record WorkingCalendar(
        String key,
        String name,
        ZoneId zone,
        Map<DayOfWeek, List<Hours>> hours,
        SortedMap<LocalDate, String> holidays,
        SortedMap<LocalDate, List<Hours>> overrides,
        SortedMap<LocalDate, List<Hours>> breaks) {

    /** @throws Invalid with a pointer to each fault, such as {@code /hours/mon/1} */
    public WorkingCalendar {
        List<Fault> faults = new ArrayList<>();
        if (!key.matches("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?")) {
            faults.add(Fault.at("/key", "calendars.fault.key", key));
        }
        hours.forEach((day, list) -> faults.addAll(overlaps("/hours/" + Weekdays.key(day), list)));
        overrides.forEach((day, list) -> faults.addAll(overlaps("/overrides/" + day, list)));
        breaks.forEach((day, list) -> faults.addAll(overlaps("/breaks/" + day, list)));
        if (allEmpty(hours) && allEmpty(overrides)) {
            faults.add(Fault.at("/hours", "calendars.fault.empty"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        name = name.isBlank() ? key : name.strip();
        hours = Collections.unmodifiableMap(new EnumMap<>(week(hours)));
        holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
        overrides = sorted(overrides);
        breaks = sorted(breaks);
    }

    WorkingCalendar withHolidays(SortedMap<LocalDate, String> others) {
        return new WorkingCalendar(key, name, zone, hours, others, overrides, breaks);
    }

    /** The hours of this date before its breaks are taken out. */
    public List<Hours> hoursOn(LocalDate date) {
        List<Hours> override = overrides.get(date);
        if (override != null) {
            return override;
        }
        return isHoliday(date) ? List.of() : hours.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** Whether the date is a holiday that no override opens. */
    public boolean isHoliday(LocalDate date) {
        return holidays.containsKey(date) && !overrides.containsKey(date);
    }

    private static boolean allEmpty(Map<?, List<Hours>> days) {
        return days.values().stream().allMatch(List::isEmpty);
    }

    private static List<Fault> overlaps(String pointer, List<Hours> list) {
        List<Fault> faults = new ArrayList<>();
        for (int later = 1; later < list.size(); later++) {
            for (Hours earlier : list.subList(0, later)) {
                if (list.get(later).overlaps(earlier)) {
                    faults.add(Fault.at(
                            pointer + "/" + later,
                            "calendars.fault.overlap",
                            list.get(later).toString(),
                            earlier.toString()));
                    break;
                }
            }
        }
        return faults;
    }

    private static Map<DayOfWeek, List<Hours>> week(Map<DayOfWeek, List<Hours>> hours) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, list) -> {
            if (!list.isEmpty()) {
                week.put(day, list.stream().sorted().toList());
            }
        });
        return week;
    }

    private static SortedMap<LocalDate, List<Hours>> sorted(SortedMap<LocalDate, List<Hours>> days) {
        SortedMap<LocalDate, List<Hours>> sorted = new TreeMap<>();
        days.forEach((day, list) -> sorted.put(day, list.stream().sorted().toList()));
        return Collections.unmodifiableSortedMap(sorted);
    }
}
