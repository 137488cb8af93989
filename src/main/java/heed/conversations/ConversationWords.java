package heed.conversations;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What was said in conversations, for modules that read along. The one who asks has found the conversations first. */
public interface ConversationWords {

    /** What the customer wrote last, without quotations, in one query; those in which they wrote nothing are left out. */
    Map<ConversationId, String> ofCustomers(Collection<ConversationId> conversations);

    /** The newest entry that is no event: what somebody who reads the conversation now has seen. */
    Optional<EntryId> newest(ConversationId conversation);
}
