package heed.channels.portal;

import heed.conversations.ChangeConversation;
import heed.conversations.ConversationDirectory;
import heed.conversations.FollowConversations;
import heed.conversations.Followed;
import heed.conversations.HandlingChange;
import heed.conversations.Hindrances;
import heed.conversations.KeepTimeline;
import heed.conversations.KnownConversation;
import heed.conversations.WaiveReply;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.NotFound;
import org.springframework.stereotype.Service;

/** Hears from a customer that a matter is solved. What still hinders closing, such as a promise, keeps it open for colleagues. */
@Service
class SolveInPortal {

    private final FollowConversations follow;
    private final ConversationDirectory conversations;
    private final ChangeConversation changeConversation;
    private final WaiveReply waiveReply;
    private final Hindrances hindrances;
    private final KeepTimeline keepTimeline;

    SolveInPortal(
            FollowConversations follow,
            ConversationDirectory conversations,
            ChangeConversation changeConversation,
            WaiveReply waiveReply,
            Hindrances hindrances,
            KeepTimeline keepTimeline) {
        this.follow = follow;
        this.conversations = conversations;
        this.changeConversation = changeConversation;
        this.waiveReply = waiveReply;
        this.hindrances = hindrances;
        this.keepTimeline = keepTimeline;
    }

    /**
     * The customer waits for no answer any more. A conversation that theirs was merged into is another customer's too, and colleagues
     * close it.
     *
     * @return whether it is closed; else colleagues see the customer's word
     * @throws NotFound where it is none of the customer's own
     */
    @Atomic
    boolean solve(SignedInCustomer who, long number) {
        Followed question = follow.find(who.id(), number);
        if (!question.own()) {
            throw new NotFound();
        }
        KnownConversation conversation = conversations.findForChange(Actor.SYSTEM, question.id());
        if (conversation.done()) {
            return true;
        }
        keepTimeline.tell(Actor.SYSTEM, conversation, "portal.event.solved");
        if (!question.id().equals(question.face())
                || !hindrances.toClosing(conversation).isEmpty()) {
            return false;
        }
        if (conversation.waitingSince() != null) {
            waiveReply.waive(Actor.SYSTEM, conversation.id());
        }
        changeConversation.change(
                Actor.SYSTEM, conversation.id(), new HandlingChange("resolved", null, null, null, null, null, null));
        return true;
    }
}
