package heed.conversations.fields;

import heed.platform.Fault;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What somebody gives for a field.
 *
 * @param text it as it would stand in a form; blank empties the field
 */
record Given(String text, BiFunction<Field, Consumer<Fault>, Optional<Object>> reading) {

    static Given of(JsonNode json) {
        return new Given(
                json.isNull() ? "" : json.isString() ? json.stringValue() : json.toString(),
                (field, faults) -> FieldReading.read(field, json, faults));
    }

    /** A value as it is kept, or as JSON tells it; null empties. */
    static Given ofValue(@Nullable Object value) {
        return of(
                switch (value) {
                    case null -> JsonNodeFactory.instance.nullNode();
                    case JsonNode json -> json;
                    case String text -> JsonNodeFactory.instance.stringNode(text);
                    case Boolean truth -> JsonNodeFactory.instance.booleanNode(truth);
                    case Number number -> JsonNodeFactory.instance.numberNode(new BigDecimal(number.toString()));
                    default -> JsonNodeFactory.instance.objectNode();
                });
    }

    static Given of(String typed, Locale locale) {
        return new Given(typed, (field, faults) -> FieldReading.readTyped(field, typed, locale, faults));
    }

    Optional<Object> read(Field field, Consumer<Fault> faults) {
        return reading.apply(field, faults);
    }
}
