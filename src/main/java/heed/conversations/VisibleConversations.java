package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds a conversation for somebody, who learns nothing of those in other queues than theirs. */
@Component
class VisibleConversations {

    private final Conversations conversations;

    VisibleConversations(Conversations conversations) {
        this.conversations = conversations;
    }

    Conversation find(Actor actor, ConversationId id) {
        return readable(actor, conversations.find(id));
    }

    Conversation find(Actor actor, long number) {
        return readable(actor, conversations.findByNumber(number));
    }

    List<Conversation> findAll(Actor actor, Collection<ConversationId> ids) {
        return conversations.findAll(ids).stream()
                .filter(found -> actor.may(Right.CONVERSATIONS_READ, found.queue()))
                .toList();
    }

    /** Locked until the transaction ends. */
    Conversation findForUpdate(Actor actor, ConversationId id) {
        return findForUpdate(actor, id, Right.CONVERSATIONS_WRITE);
    }

    /** As {@link #findForUpdate(Actor, ConversationId)}, for what needs another right. */
    Conversation findForUpdate(Actor actor, ConversationId id, Right right) {
        actor.require(right);
        return conversations
                .findForUpdate(id)
                .filter(found -> actor.may(right, found.queue()))
                .orElseThrow(NotFound::new);
    }

    private static Conversation readable(Actor actor, Optional<Conversation> conversation) {
        actor.require(Right.CONVERSATIONS_READ);
        return conversation
                .filter(found -> actor.may(Right.CONVERSATIONS_READ, found.queue()))
                .orElseThrow(NotFound::new);
    }
}
