package heed.conversations;

import heed.parties.CustomerDetails;
import heed.platform.Invalid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the API takes to begin a conversation. */
record OpeningBody(
        @Nullable String channel,
        @Nullable String subject,
        @Nullable CustomerDetails customer,
        @Nullable String text,
        @Nullable String language,
        @Nullable String queue,
        @Nullable String priority,
        @Nullable List<String> tags,
        @Nullable String externalId,
        @Nullable Instant at,
        @Nullable Map<String, JsonNode> fields) {

    Map<String, JsonNode> values() {
        return fields == null ? Map.of() : fields;
    }

    Opening opening() {
        if (customer == null) {
            throw Invalid.at("/customer", "conversations.fault.customer");
        }
        return new Opening(
                channel,
                subject,
                customer,
                new Words(Objects.requireNonNullElse(text, ""), null, null, language, List.of()),
                queue,
                priority,
                tags == null
                        ? List.of()
                        : tags.stream().filter(Objects::nonNull).toList(),
                externalId,
                at);
    }
}
