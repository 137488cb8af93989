package heed.conversations.links;

import heed.conversations.ConversationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that another is linked with, whether or not the reader may know of it.
 *
 * @param label key of the company's own name for its status, null where it has none
 */
record Linked(
        UUID link,
        Relation relation,
        ConversationId id,
        long number,
        String subject,
        String queue,
        String status,
        @Nullable String label,
        Instant at,
        String by) {

    boolean done() {
        return status.equals("resolved") || status.equals("closed");
    }
}
