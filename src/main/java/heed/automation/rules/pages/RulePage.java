package heed.automation.rules.pages;

import heed.automation.pages.FormPart;
import heed.automation.pages.MacroPage.Choice;
import heed.web.Faults;
import java.util.List;
import java.util.Map;

/**
 * One rule, as it is kept or as somebody has just typed it.
 *
 * @param id empty for a new one
 * @param fields what stands in the form's plain fields, by name
 * @param choices of the form's selects and lists, by name
 * @param state key of its state: on, off, stopped, later, over
 */
public record RulePage(
        String id,
        String title,
        boolean mayChange,
        boolean archived,
        String state,
        String stateWords,
        Map<String, String> fields,
        Map<String, List<Choice>> choices,
        List<Line> conditions,
        List<String> variables,
        Faults faults)
        implements FormPart {

    /**
     * A condition's place in the form.
     *
     * @param name of its field in the form
     * @param ticked whether its values are chosen; they are typed otherwise
     * @param chosen what it says now in words, empty where it says nothing
     */
    public record Line(String name, String label, boolean ticked, String hint, String chosen) {}

    public boolean isNew() {
        return id.isEmpty();
    }

    public String address() {
        return isNew() ? "/settings/rules" : "/settings/rules/" + id;
    }

    public boolean on() {
        return state.equals("on") || state.equals("later") || state.equals("over");
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
