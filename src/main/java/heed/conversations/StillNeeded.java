package heed.conversations;

import java.util.Collection;
import java.util.Map;

/** What keeps the words of a conversation from going when their time is over. A module whose matter is not settled implements it. */
public interface StillNeeded {

    /** For those of these that are needed, the key of the sentence that says what for. */
    Map<ConversationId, String> among(Collection<ConversationId> ids);
}
