package heed.conversations.fields;

import heed.platform.Fault;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

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

    static Given of(String typed, Locale locale) {
        return new Given(typed, (field, faults) -> FieldReading.readTyped(field, typed, locale, faults));
    }

    Optional<Object> read(Field field, Consumer<Fault> faults) {
        return reading.apply(field, faults);
    }
}
