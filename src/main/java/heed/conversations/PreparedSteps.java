package heed.conversations;

import heed.identity.Actor;
import heed.platform.Fault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was prepared to be done to a conversation, such as macros: chosen for many at once, carried out on each. */
public interface PreparedSteps {

    /** What somebody may choose. */
    record Offered(UUID id, String name) {}

    /**
     * What came of it.
     *
     * @param run names what was done, so that it can be taken back
     * @param reply the entry that its reply becomes when it leaves, null where none waits
     */
    record Taken(UUID run, @Nullable EntryId reply) {}

    /** The most useful first. */
    List<Offered> offered(Actor actor, int most);

    /**
     * Its name.
     *
     * @throws heed.platform.NotFound where there is none that the actor may see
     */
    String name(Actor actor, UUID id);

    /** Every reason why it cannot be done to this conversation now; nothing is done by asking. */
    List<Fault> hindrances(Actor actor, KnownConversation conversation, UUID id);

    /**
     * Does all of it or nothing, in the caller's transaction.
     *
     * @throws heed.platform.Refused with every reason why not
     */
    Taken take(Actor actor, ConversationId conversation, UUID id, Grace grace);

    /**
     * Takes it back, and keeps none of its words as a draft. Whether a reply was taken back that had not left.
     *
     * @throws heed.platform.Refused where it can no longer be taken back
     */
    boolean undo(Actor actor, ConversationId conversation, UUID run);
}
