package heed.conversations;

import heed.parties.CustomerId;
import java.util.Collection;
import java.util.List;

/** Whose conversations are whose, for modules that keep something about a conversation. */
public interface ConversationsOfCustomers {

    /** Every conversation of these customers, whatever it was merged into and whichever queue it lies in. */
    List<ConversationId> of(Collection<CustomerId> customers);
}
