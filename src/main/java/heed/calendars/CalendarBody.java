package heed.calendars;

import heed.platform.Invalid;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A calendar as the API writes it: days {@code 2026-12-25}, times {@code 09:00} to {@code 24:00}. */
record CalendarBody(
        @Nullable String key,
        @Nullable String name,
        @Nullable String timezone,
        @Nullable Map<String, List<List<String>>> hours,
        @Nullable List<String> holidays,
        @Nullable Map<String, String> holidayNames,
        @Nullable Map<String, List<List<String>>> overrides,
        @Nullable Map<String, List<List<String>>> breaks) {

    static CalendarBody of(WorkingCalendar calendar) {
        Map<String, List<List<String>>> week = new LinkedHashMap<>();
        calendar.hours().forEach((day, hours) -> week.put(Weekdays.key(day), times(hours)));
        Map<String, String> names = new LinkedHashMap<>();
        calendar.holidays().forEach((day, name) -> {
            if (!name.isEmpty()) {
                names.put(day.toString(), name);
            }
        });
        return new CalendarBody(
                calendar.key(),
                calendar.name(),
                calendar.zone().getId(),
                week,
                calendar.holidays().keySet().stream().map(LocalDate::toString).toList(),
                names,
                days(calendar.overrides()),
                days(calendar.breaks()));
    }

    /** @throws Invalid where the body names another calendar than its address */
    CalendarBody withKey(String address) {
        if (key != null && !key.equals(address)) {
            throw Invalid.at("/key", "calendars.fault.other-key", key, address);
        }
        return this;
    }

    /** @throws Invalid with every fault and a pointer to it, all below {@code root} */
    WorkingCalendar calendar(String root, String fallbackKey) {
        FaultList faults = new FaultList();
        Optional<ZoneId> zone = faults.reading(root + "/timezone", () -> Readings.zone(timezone));
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        orEmpty(hours).forEach((name, times) -> {
            String pointer = root + "/hours/" + name;
            Weekdays.of(name)
                    .ifPresentOrElse(
                            day -> week.put(day, HoursBody.read(pointer, times, faults)),
                            () -> faults.add(pointer, "calendars.fault.weekday", name));
        });
        TreeMap<LocalDate, String> named = readHolidays(root, faults);
        TreeMap<LocalDate, List<Hours>> changed = readDays(root + "/overrides/", orEmpty(overrides), faults);
        TreeMap<LocalDate, List<Hours>> paused = readDays(root + "/breaks/", orEmpty(breaks), faults);
        faults.refuse();
        String ownKey = key == null ? fallbackKey : key;
        return HoursBody.below(
                root,
                () -> new WorkingCalendar(
                        ownKey, name == null ? "" : name, zone.orElseThrow(), week, named, changed, paused));
    }

    private TreeMap<LocalDate, String> readHolidays(String root, FaultList faults) {
        TreeMap<LocalDate, String> read = new TreeMap<>();
        List<String> days = holidays == null ? List.of() : holidays;
        for (int n = 0; n < days.size(); n++) {
            String day = days.get(n);
            faults.reading(root + "/holidays/" + n, () -> Readings.day(day)).ifPresent(date -> read.put(date, ""));
        }
        orEmpty(holidayNames).forEach((day, holiday) -> {
            String pointer = root + "/holidayNames/" + day;
            faults.reading(pointer, () -> Readings.day(day)).ifPresent(date -> {
                if (read.replace(date, holiday == null ? "" : holiday.strip()) == null) {
                    faults.add(pointer, "calendars.fault.no-such-holiday", day);
                }
            });
        });
        return read;
    }

    private static TreeMap<LocalDate, List<Hours>> readDays(
            String pointer, Map<String, List<List<String>>> days, FaultList faults) {
        TreeMap<LocalDate, List<Hours>> read = new TreeMap<>();
        days.forEach((day, times) -> faults.reading(pointer + day, () -> Readings.day(day))
                .ifPresent(date -> read.put(date, HoursBody.read(pointer + day, times, faults))));
        return read;
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }

    private static Map<String, List<List<String>>> days(Map<LocalDate, List<Hours>> days) {
        Map<String, List<List<String>>> texts = new LinkedHashMap<>();
        days.forEach((day, hours) -> texts.put(day.toString(), times(hours)));
        return texts;
    }

    private static List<List<String>> times(List<Hours> hours) {
        return hours.stream()
                .map(each -> List.of(WallTime.text(each.opens()), WallTime.text(each.closes())))
                .toList();
    }
}
