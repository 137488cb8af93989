package heed.conversations;

import heed.identity.Actor;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers other modules' questions about conversations. */
@Component
record KnownConversations(VisibleConversations visible) implements ConversationDirectory {

    @Override
    public KnownConversation find(Actor actor, long number) {
        return KnownConversation.of(visible.find(actor, number));
    }

    @Override
    public KnownConversation find(Actor actor, ConversationId id) {
        return KnownConversation.of(visible.find(actor, id));
    }

    @Override
    public KnownConversation findForChange(Actor actor, ConversationId id) {
        return KnownConversation.of(visible.findForUpdate(actor, id));
    }

    @Override
    public List<KnownConversation> findAll(Actor actor, Collection<ConversationId> ids) {
        return visible.findAll(actor, ids).stream().map(KnownConversation::of).toList();
    }
}
