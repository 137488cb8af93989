package heed.conversations.fields;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was filled into the fields of one conversation.
 *
 * @param values by key of the field: a text, number or truth value; days and choices are texts
 * @param version 1 where nothing was ever filled in
 */
record FieldSheet(Map<String, Object> values, int version) {

    static final FieldSheet BLANK = new FieldSheet(Map.of(), 1);

    FieldSheet {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    boolean has(Field field) {
        return values.containsKey(field.key());
    }
}
