package heed.conversations;

import java.util.Collection;
import java.util.Map;

/** What another module keeps of what was said in a conversation. It goes in the transaction in which the conversation's words go. */
public interface ConversationRemains {

    /** Answers how many of what were emptied or removed, by words of {@code privacy.erased.*}. */
    Map<String, Integer> forget(Collection<ConversationId> ids);
}
