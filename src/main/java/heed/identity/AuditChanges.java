package heed.identity;

import heed.identity.pages.AuditPage.Change;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What differs between two states of a thing, field by field. */
@Component
class AuditChanges {

    private final JsonMapper json;

    AuditChanges(JsonMapper json) {
        this.json = json;
    }

    /** @param before JSON text, null for something new; after likewise null for something removed */
    List<Change> between(@Nullable String before, @Nullable String after) {
        JsonNode was = json.readTree(before == null ? "{}" : before);
        JsonNode is = json.readTree(after == null ? "{}" : after);
        Set<String> fields = new LinkedHashSet<>(was.propertyNames());
        fields.addAll(is.propertyNames());
        return fields.stream()
                .filter(field -> !was.path(field).equals(is.path(field)))
                .map(field -> new Change(field, text(was.path(field)), text(is.path(field))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        return node.isString() ? node.asString() : node.toString();
    }
}
