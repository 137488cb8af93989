package heed.standards.pages;

import heed.web.Faults;
import java.util.List;
import java.util.Map;

/**
 * A promise being worded.
 *
 * @param code empty for a new standard
 * @param fields what the form holds
 * @param languages code and own name of each language of the statement
 */
public record WordingPage(
        String code,
        String title,
        Map<String, String> fields,
        List<Option> languages,
        List<Option> metrics,
        List<Option> units,
        List<Option> directions,
        List<Option> windows,
        List<Option> calendars,
        List<Option> formulas,
        Faults faults) {

    public WordingPage {
        fields = Map.copyOf(fields);
        languages = List.copyOf(languages);
        metrics = List.copyOf(metrics);
        units = List.copyOf(units);
        directions = List.copyOf(directions);
        windows = List.copyOf(windows);
        calendars = List.copyOf(calendars);
        formulas = List.copyOf(formulas);
    }

    public boolean isNew() {
        return code.isEmpty();
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }
}
