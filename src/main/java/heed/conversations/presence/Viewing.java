package heed.conversations.presence;

import heed.conversations.ConversationId;
import heed.identity.StaffId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has a conversation open.
 *
 * @param writing {@code reply} or {@code note}, null for one who only reads
 */
record Viewing(
        ConversationId conversation,
        StaffId staff,
        String name,
        @Nullable String writing) {

    /** Longer than two heartbeats: who is not heard of for this long has gone. */
    static final Duration LASTS = Duration.ofSeconds(40);
}
