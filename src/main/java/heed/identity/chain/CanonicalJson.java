package heed.identity.chain;

import heed.identity.AuditEntry;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of the audit trail as the same text for ever: keys in order, no space, times to the microsecond. */
final class CanonicalJson {

    private static final JsonMapper JSON = new JsonMapper();

    private CanonicalJson() {}

    static String of(AuditEntry entry) {
        var fields = new TreeMap<String, String>();
        fields.put("id", text(entry.id().toString()));
        fields.put("at", text(entry.at().truncatedTo(ChronoUnit.MICROS).toString()));
        fields.put(
                "actor",
                entry.actor() == null ? "null" : text(entry.actor().value().toString()));
        fields.put("actorName", text(entry.actorName()));
        fields.put("actorKind", text(entry.actorKind()));
        fields.put("action", text(entry.action()));
        fields.put("object", text(entry.object()));
        fields.put("before", parsed(entry.before()));
        fields.put("after", parsed(entry.after()));
        return object(fields);
    }

    static String object(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> text(field.getKey()) + ":" + field.getValue())
                        .collect(Collectors.joining(",", "{", "}"));
    }

    static String text(String text) {
        return JSON.writeValueAsString(text);
    }

    private static String parsed(@Nullable String json) {
        return json == null ? "null" : write(JSON.readTree(json));
    }

    private static String write(JsonNode node) {
        if (node.isObject()) {
            return object(node.propertyStream()
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> write(field.getValue()))));
        }
        if (node.isArray()) {
            return node.valueStream().map(CanonicalJson::write).collect(Collectors.joining(",", "[", "]"));
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString();
    }
}
