package heed.automation;

import heed.conversations.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a conversation, and from which something may follow.
 *
 * @param rule the only rule that it concerns, null where it concerns all; without one, {@link EventKind#WAITING} means that the
 *     customer has begun to wait
 * @param said what was written or said, empty where nothing was
 * @param causedBy person, token, system or visitor
 * @param chain the rules from whose actions it follows, the first cause first
 */
public record Occurrence(
        UUID id,
        ConversationId conversation,
        Set<EventKind> kinds,
        @Nullable UUID rule,
        String said,
        String causedBy,
        List<UUID> chain,
        Instant at,
        int attempt) {

    public Occurrence {
        kinds = Set.copyOf(kinds);
        chain = List.copyOf(chain);
    }
}
