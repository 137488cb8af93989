package heed.conversations.fields.pages;

import heed.conversations.fields.pages.FieldsForm.Choice;
import heed.web.Faults;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The company's fields, and the form for one more or for one of them.
 *
 * @param next the field behind which the list goes on, null at its end
 * @param key of the one in the form, empty for a new one
 * @param typedKey what stands in the form of a new one
 * @param names as they stand in the form, by language; the helps too
 * @param lines the choices, one a line
 * @param language of names without one
 */
public record FieldsPage(
        List<Row> rows,
        @Nullable String next,
        String key,
        String typedKey,
        List<Choice> kinds,
        Map<String, String> names,
        Map<String, String> helps,
        List<Choice> queues,
        List<Choice> requirements,
        String lines,
        boolean takesChoices,
        String language,
        String place,
        boolean archived,
        int version,
        boolean mayChange,
        Faults faults) {

    public FieldsPage {
        rows = List.copyOf(rows);
        kinds = List.copyOf(kinds);
        queues = List.copyOf(queues);
        requirements = List.copyOf(requirements);
    }

    /** @param queues their names, or that it is all of them */
    public record Row(String key, String name, String kind, String required, String queues, boolean archived) {}
}
