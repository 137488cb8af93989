package heed.conversations.links;

import heed.conversations.ChangeConversation;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.HandlingChange;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Lets the parts of a matter end with it. Each is decided for itself: what stands in the way of one keeps only that one open,
 * and those that the actor may not change are left alone.
 */
@Service
class CloseChildren {

    private static final int MOST = 1000;

    private final ConversationDirectory conversations;
    private final Links links;
    private final ChangeConversation changeConversation;

    CloseChildren(ConversationDirectory conversations, Links links, ChangeConversation changeConversation) {
        this.conversations = conversations;
        this.links = links;
        this.changeConversation = changeConversation;
    }

    /**
     * What became of the open children.
     *
     * @param closed those that ended with their parent
     * @param left how many stay open, because something stands in the way or the actor may not close them
     */
    record Closure(List<KnownConversation> closed, int left) {}

    /** @throws Refused while the parent itself is open */
    Closure close(Actor actor, ConversationId parent) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation whole = conversations.find(actor, parent);
        if (!whole.done()) {
            throw Refused.because("links.fault.parent-open");
        }
        List<Linked> open = links.of(parent, MOST).stream()
                .filter(each -> each.relation() == Relation.CHILD && !each.done())
                .toList();
        var closed = new ArrayList<KnownConversation>();
        open.forEach(child -> change(actor, child, whole.status()).ifPresent(closed::add));
        return new Closure(closed, open.size() - closed.size());
    }

    /** Undoes it for those of the children that are named and still done. */
    int reopen(Actor actor, ConversationId parent, Collection<Long> numbers) {
        actor.require(Right.CONVERSATIONS_WRITE);
        conversations.find(actor, parent);
        return (int) links.of(parent, MOST).stream()
                .filter(each -> each.relation() == Relation.CHILD && each.done() && numbers.contains(each.number()))
                .filter(each -> change(actor, each, "open").isPresent())
                .count();
    }

    private Optional<KnownConversation> change(Actor actor, Linked child, String status) {
        try {
            var change = new HandlingChange(status, null, null, null, null, null, null);
            return Optional.of(changeConversation.change(actor, child.id(), change));
        } catch (Refused | NotFound standsInTheWay) {
            return Optional.empty();
        }
    }
}
