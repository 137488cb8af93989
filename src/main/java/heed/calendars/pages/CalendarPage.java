package heed.calendars.pages;

import heed.web.Faults;
import java.util.List;
import java.util.Map;

/**
 * A calendar, open for changes.
 *
 * @param key empty while it is being drawn up
 * @param title its name as it is kept
 * @param fields what the form holds: as it is kept, or as it was typed when that could not be
 * @param imported what is wrong with a holiday file or its address
 */
public record CalendarPage(
        String key,
        String title,
        boolean mayChange,
        Map<String, String> fields,
        List<WeekdayField> week,
        List<String> zones,
        Faults faults,
        Faults imported,
        TryPage trial) {

    public CalendarPage {
        fields = Map.copyOf(fields);
        week = List.copyOf(week);
        zones = List.copyOf(zones);
    }

    public boolean isNew() {
        return key.isEmpty();
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }
}
