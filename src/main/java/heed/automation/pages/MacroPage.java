package heed.automation.pages;

import heed.web.Faults;
import java.util.List;
import java.util.Map;

/**
 * One macro, as it is kept or as somebody has just typed it.
 *
 * @param id empty for a new one
 * @param fields what stands in the form's plain fields, by name
 * @param choices of the form's selects, by name
 */
public record MacroPage(
        String id,
        String title,
        boolean mayChange,
        boolean archived,
        Map<String, String> fields,
        Map<String, List<Choice>> choices,
        List<String> variables,
        Faults faults)
        implements FormPart {

    public record Choice(String value, String words, boolean chosen) {}

    public boolean isNew() {
        return id.isEmpty();
    }

    @Override
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    @Override
    public List<Choice> choices(String field) {
        return choices.getOrDefault(field, List.of());
    }
}
