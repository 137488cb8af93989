package heed.conversations;

import heed.parties.CustomerId;
import java.time.Instant;

/**
 * A conversation that has begun.
 *
 * @param entry its first entry
 * @param anew false when the external id was known already and nothing was changed
 */
public record Opened(
        ConversationId id,
        long number,
        EntryId entry,
        CustomerId customer,
        String status,
        String queue,
        Instant createdAt,
        boolean anew) {}
