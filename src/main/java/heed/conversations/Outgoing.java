package heed.conversations;

import heed.identity.Actor;
import heed.identity.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply that was sent and has not left yet.
 *
 * @param entry becomes the id of the entry when it leaves
 * @param sender with the rights that they had when they sent it
 * @param fields what the tools beside the reply were filled with
 * @param decided what becomes of the conversation when it leaves
 * @param bulk the decision about many that it belongs to, null where it is none of them
 */
record Outgoing(
        EntryId entry,
        ConversationId conversation,
        Actor sender,
        String text,
        @Nullable String language,
        Map<String, String> fields,
        Decided decided,
        Instant writtenAt,
        Instant leavesAt,
        @Nullable UUID bulk) {

    Outgoing {
        fields = Map.copyOf(fields);
    }

    boolean by(@Nullable StaffId staff) {
        return staff != null && staff.equals(sender.id());
    }
}
