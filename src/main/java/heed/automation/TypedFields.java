package heed.automation;

import heed.conversations.ConversationFields;
import heed.conversations.KnownField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what somebody types for fields of the company's own in their language, and writes it as programs do: 12,5 becomes 12.5. */
@Component
public class TypedFields {

    private static final List<String> PLACES = List.of(ActionForm.FIELD, "if/field.");

    private final ConversationFields fields;

    TypedFields(ConversationFields fields) {
        this.fields = fields;
    }

    /** A form's plain fields by name; what is no value stays as it was typed. */
    public Map<String, String> read(Map<String, String> form, Locale locale) {
        var read = new LinkedHashMap<>(form);
        read.replaceAll((name, typed) -> PLACES.stream()
                .filter(name::startsWith)
                .findFirst()
                .map(place -> read(name.substring(place.length()), typed, locale))
                .orElse(typed));
        return read;
    }

    private String read(String field, String typed, Locale locale) {
        return fields.readTyped(Map.of(field, typed), locale, "", _ -> {}).values().stream()
                .findFirst()
                .map(value -> KnownField.typed(value, Locale.ROOT))
                .orElse(typed);
    }
}
