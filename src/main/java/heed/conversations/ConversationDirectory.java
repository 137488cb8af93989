package heed.conversations;

import heed.identity.Actor;
import heed.platform.NotFound;
import java.util.Collection;
import java.util.List;

/** Finds conversations for somebody, who learns nothing of those in other queues than theirs. */
public interface ConversationDirectory {

    /** @throws NotFound where there is none that the actor may read */
    KnownConversation find(Actor actor, long number);

    /** @throws NotFound where there is none that the actor may read */
    KnownConversation find(Actor actor, ConversationId id);

    /**
     * Locked until the transaction ends.
     *
     * @throws NotFound where there is none that the actor may change
     */
    KnownConversation findForChange(Actor actor, ConversationId id);

    /** Those of them that the actor may read, in no order. */
    List<KnownConversation> findAll(Actor actor, Collection<ConversationId> ids);
}
