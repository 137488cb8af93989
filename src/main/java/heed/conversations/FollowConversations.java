package heed.conversations;

import heed.parties.CustomerId;
import heed.platform.NotFound;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may read of conversations: those of their own, and those that {@link heed.parties.CustomerSight} lets them follow.
 * Of a conversation that others were merged into, each customer reads what was theirs and what was answered since; the words of
 * another customer stay that customer's. Notes and events are for nobody outside.
 */
public interface FollowConversations {

    /**
     * The newest first.
     *
     * @param solved those that are done, else those that are not
     * @param before number of the last one that was shown, null for the first page
     */
    List<Followed> of(CustomerId viewer, boolean solved, @Nullable Long before, int most);

    /**
     * By its own number, or by that of one that was merged with it.
     *
     * @throws NotFound where there is none that the customer may follow
     */
    Followed find(CustomerId viewer, long number);

    /** The newest of what the customer may read there, oldest of them first. */
    List<FollowedEntry> entries(CustomerId viewer, ConversationId conversation, int most);

    /** A file of what the customer may read there. */
    Optional<Attachment> file(CustomerId viewer, ConversationId conversation, String sha256);
}
