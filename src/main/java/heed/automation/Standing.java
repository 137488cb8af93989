package heed.automation;

import heed.conversations.ConversationFields;
import heed.conversations.HandlingChange;
import heed.conversations.KnownConversation;
import heed.identity.StaffId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation was handled before a run, or after it: what a macro can change and bring back.
 *
 * @param fields what stood in those that the macro fills in, by key
 */
record Standing(
        String queue,
        String priority,
        String status,
        @Nullable UUID assignee,
        List<String> tags,
        @Nullable Map<String, Object> fields) {

    Standing {
        tags = List.copyOf(tags);
        // Runs from before there were fields are read too.
        fields = Map.copyOf(Objects.requireNonNullElse(fields, Map.of()));
    }

    /**
     * @param touched keys of the fields that the macro fills in
     * @param values what stands in all of them
     */
    static Standing of(KnownConversation conversation, Collection<String> touched, Map<String, Object> values) {
        var stood = new HashMap<String, Object>();
        touched.forEach(key -> stood.put(key, values.getOrDefault(key, ConversationFields.EMPTIED)));
        return new Standing(
                conversation.queue(),
                conversation.priority(),
                conversation.status(),
                StaffId.valueOrNull(conversation.assignee()),
                conversation.tags(),
                stood);
    }

    /** The change that brings a conversation back to this. */
    HandlingChange change() {
        return new HandlingChange(status, Optional.ofNullable(StaffId.of(assignee)), queue, priority, tags, null, null);
    }

    /** What stood in the fields, by key. */
    Map<String, Object> filled() {
        return Objects.requireNonNullElse(fields, Map.of());
    }
}
