package heed.calendars;

import heed.platform.Fault;
import heed.platform.Invalid;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A calendar as people type it: hours such as {@code 09:00–12:00, 13:00–17:00}, and days one a line. */
record CalendarForm(Map<String, String> fields) {

    private static final String BETWEEN_HOURS = "[,;]";
    private static final String BETWEEN_TIMES = "\\s*[-–—−]\\s*";

    CalendarForm {
        fields = Map.copyOf(fields);
    }

    static CalendarForm of(StoredCalendar stored) {
        WorkingCalendar calendar = stored.calendar();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("tag", stored.tag());
        fields.put("key", calendar.key());
        fields.put("name", calendar.name());
        fields.put("timezone", calendar.zone().getId());
        calendar.hours().forEach((day, hours) -> fields.put("hours/" + Weekdays.key(day), text(hours)));
        fields.put("holidays", lines(calendar.holidays(), name -> name));
        fields.put("overrides", lines(calendar.overrides(), CalendarForm::text));
        fields.put("breaks", lines(calendar.breaks(), CalendarForm::text));
        return new CalendarForm(fields);
    }

    private static String text(List<Hours> hours) {
        return hours.stream().map(Hours::toString).collect(Collectors.joining(", "));
    }

    private static <T> String lines(Map<LocalDate, T> days, Function<T, String> words) {
        return days.entrySet().stream()
                .map(day -> (day.getKey() + " " + words.apply(day.getValue())).strip())
                .collect(Collectors.joining("\n"));
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** @throws Invalid with pointers to the form's fields */
    WorkingCalendar calendar(String key) {
        try {
            return body(key).calendar("", key);
        } catch (Invalid invalid) {
            throw new Invalid(
                    invalid.faults().stream().map(CalendarForm::atField).toList());
        }
    }

    /** A textarea is one field, and so is each weekday, however many hours stand in it. */
    private static Fault atField(Fault fault) {
        String[] steps = fault.pointer().split("/", -1);
        int depth = steps.length > 1 && steps[1].equals("hours") ? 3 : 2;
        String field = Stream.of(steps).limit(depth).collect(Collectors.joining("/"));
        return new Fault(field.replace("/holidayNames", "/holidays"), fault.message(), fault.facts());
    }

    private CalendarBody body(String key) {
        Map<String, List<List<String>>> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(Weekdays.key(day), hours(field("hours/" + Weekdays.key(day))));
        }
        List<String> holidays = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        eachLine("holidays", (day, name) -> {
            holidays.add(day);
            names.put(day, name);
        });
        return new CalendarBody(
                key, field("name"), field("timezone"), week, holidays, names, days("overrides"), days("breaks"));
    }

    private Map<String, List<List<String>>> days(String field) {
        Map<String, List<List<String>>> days = new LinkedHashMap<>();
        eachLine(field, (day, rest) -> days.put(day, hours(rest)));
        return days;
    }

    private void eachLine(String field, BiConsumer<String, String> day) {
        field(field).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] parts = line.split("\\s+", 2);
            day.accept(parts[0], parts.length == 2 ? parts[1] : "");
        });
    }

    private static List<List<String>> hours(String text) {
        return Stream.of(text.split(BETWEEN_HOURS))
                .map(String::strip)
                .filter(stretch -> !stretch.isEmpty())
                .map(stretch -> List.of(stretch.split(BETWEEN_TIMES)))
                .toList();
    }
}
