package heed.conversations;

import heed.parties.CustomerDetails;
import heed.platform.Invalid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the API takes to begin a conversation.
 *
 * @param direction {@code in} where the customer wrote or spoke, {@code out} where the text is a letter to them
 * @param delay for so long that letter can be taken back, as in ISO 8601; left out, it leaves at once
 */
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
        @Nullable String direction,
        @Nullable String delay,
        @Nullable Map<String, JsonNode> fields) {

    /** Whether the company writes first. */
    boolean out() {
        String way = direction == null ? "in" : direction;
        if (!way.equals("in") && !way.equals("out")) {
            throw Invalid.at("/direction", "conversations.fault.direction");
        }
        if (way.equals("in") && delay != null) {
            throw Invalid.at("/delay", "presence.fault.delay-alone");
        }
        return way.equals("out");
    }

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
