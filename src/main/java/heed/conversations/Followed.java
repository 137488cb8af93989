package heed.conversations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a customer sees it.
 *
 * @param id of the conversation that stands alone
 * @param face of the one that the customer knows it by: the same, or theirs that was merged into it
 * @param number of the face
 * @param subject of the face
 * @param own whether the customer, or one merged into them, began the face
 * @param waitingSince since when it waits for the company's answer, null while it does not
 * @param answeredAt of the newest answer that the customer may read, null where there is none
 */
public record Followed(
        ConversationId id,
        ConversationId face,
        long number,
        String subject,
        boolean own,
        Status status,
        Instant openedAt,
        @Nullable Instant waitingSince,
        @Nullable Instant answeredAt) {}
