package heed.conversations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Some entries of a conversation that are read in one of their own. What was said does not move, only where it is read.
 *
 * @param into the conversation that was made of them
 */
public record Split(UUID id, ConversationId from, ConversationId into, List<EntryId> entries, Instant at) {

    public Split {
        entries = List.copyOf(entries);
    }
}
