package heed.conversations;

import java.util.Collection;
import java.util.UUID;

/** Names a conversation. */
public record ConversationId(UUID value) {

    public static UUID[] values(Collection<ConversationId> ids) {
        return ids.stream().map(ConversationId::value).toArray(UUID[]::new);
    }
}
