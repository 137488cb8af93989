package heed.conversations.fields;

import heed.conversations.Queue;
import heed.conversations.Queues;
import heed.conversations.fields.pages.FieldsForm.Choice;
import heed.conversations.fields.pages.FieldsPage;
import heed.conversations.fields.pages.FieldsPage.Row;
import heed.identity.Actor;
import heed.identity.Right;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Slice;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the settings of fields. */
@Component
class FieldPages {

    private static final int ROWS = 50;

    private final Fields fields;
    private final Queues queues;

    FieldPages(Fields fields, Queues queues) {
        this.fields = fields;
        this.queues = queues;
    }

    /**
     * @param field the one in the form, null for a new one
     * @param after behind which field the list goes on, empty from the first on
     */
    FieldsPage page(Frame frame, Actor actor, @Nullable Field field, String after, TypedField typed, Faults faults) {
        Map<String, String> names = queues.names();
        Slice<Field> slice = fields.page(after, ROWS);
        return new FieldsPage(
                slice.items().stream().map(each -> row(frame, each, names)).toList(),
                slice.next(),
                field == null ? "" : field.key(),
                field == null ? typed.key() : "",
                Arrays.stream(FieldKind.values())
                        .map(each -> new Choice(
                                each.key(),
                                frame.text("fields.kind." + each.key()),
                                each.key().equals(typed.kind())))
                        .toList(),
                inEach(typed.names()),
                inEach(typed.helps()),
                queues.all().stream()
                        .filter(each -> !each.archived() || typed.queues().contains(each.key()))
                        .map((Queue each) -> new Choice(
                                each.key(), each.name(), typed.queues().contains(each.key())))
                        .toList(),
                Arrays.stream(Requirement.values())
                        .map(each -> new Choice(
                                each.key(),
                                frame.text("fields.required." + each.key()),
                                each.key().equals(typed.required())))
                        .toList(),
                typed.lines(),
                field == null || field.kind().chosen(),
                frame.text("fields.language." + frame.company().language()),
                typed.place(),
                field != null && field.archived(),
                typed.version(),
                actor.may(Right.QUEUES_WRITE),
                faults);
    }

    private static Row row(Frame frame, Field field, Map<String, String> queues) {
        return new Row(
                field.key(),
                field.name(frame.locale().getLanguage()),
                frame.text("fields.kind." + field.kind().key()),
                frame.text("fields.required." + field.required().key()),
                field.queues().isEmpty()
                        ? frame.text("fields.every-queue")
                        : field.queues().stream()
                                .map(each -> queues.getOrDefault(each, each))
                                .collect(Collectors.joining(", ")),
                field.archived());
    }

    private static Map<String, String> inEach(Map<String, String> words) {
        var all = new LinkedHashMap<String, String>();
        Names.LANGUAGES.forEach(each -> all.put(each, words.getOrDefault(each, "")));
        return all;
    }
}
