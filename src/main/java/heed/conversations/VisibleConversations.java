package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import org.springframework.stereotype.Component;

/** Finds a conversation for somebody, who learns nothing of those in other queues than theirs. */
@Component
class VisibleConversations {

    private final Conversations conversations;

    VisibleConversations(Conversations conversations) {
        this.conversations = conversations;
    }

    Conversation find(Actor actor, ConversationId id) {
        actor.require(Right.CONVERSATIONS_READ);
        return conversations
                .find(id)
                .filter(found -> actor.may(Right.CONVERSATIONS_READ, found.queue()))
                .orElseThrow(NotFound::new);
    }

    Conversation find(Actor actor, long number) {
        actor.require(Right.CONVERSATIONS_READ);
        return conversations
                .findByNumber(number)
                .filter(found -> actor.may(Right.CONVERSATIONS_READ, found.queue()))
                .orElseThrow(NotFound::new);
    }

    /** Locked until the transaction ends. */
    Conversation findForUpdate(Actor actor, ConversationId id) {
        actor.require(Right.CONVERSATIONS_WRITE);
        return conversations
                .findForUpdate(id)
                .filter(found -> actor.may(Right.CONVERSATIONS_WRITE, found.queue()))
                .orElseThrow(NotFound::new);
    }
}
