package heed.channels.mail.belonging;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.NotFound;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Says that two conversations have nothing to do with each other. */
@Service
class DismissHint {

    private final ConversationDirectory conversations;
    private final ThreadHints hints;
    private final AuditTrail audit;

    DismissHint(ConversationDirectory conversations, ThreadHints hints, AuditTrail audit) {
        this.conversations = conversations;
        this.hints = hints;
        this.audit = audit;
    }

    /** @throws NotFound where nothing hints at it, or either is hidden from the actor */
    @Atomic
    void dismiss(Actor actor, ConversationId id, ConversationId possibly) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.findForChange(actor, id);
        KnownConversation other = conversations.find(actor, possibly);
        if (!hints.dismiss(actor, conversation.id(), other.id())) {
            throw new NotFound();
        }
        audit.record(
                actor,
                "thread-hint-dismissed",
                "conversation:" + conversation.id().value(),
                null,
                Map.of("possibly", other.id().value()));
    }
}
