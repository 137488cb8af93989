package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.LiveNews;
import org.springframework.stereotype.Service;

/** Takes back a reply that has not left yet: its words are a draft again, and nothing has happened. */
@Service
class TakeBackReply {

    private final VisibleConversations visible;
    private final OutgoingReplies outgoing;
    private final Entries entries;
    private final KeepDraft keepDraft;
    private final LiveNews news;

    TakeBackReply(
            VisibleConversations visible,
            OutgoingReplies outgoing,
            Entries entries,
            KeepDraft keepDraft,
            LiveNews news) {
        this.visible = visible;
        this.outgoing = outgoing;
        this.entries = entries;
        this.keepDraft = keepDraft;
        this.news = news;
    }

    /**
     * @throws Refused where it has left, or somebody else sent it
     * @throws NotFound where there never was such a reply
     */
    @Atomic
    Outgoing takeBack(Actor actor, ConversationId conversation, EntryId entry) {
        // First the reply, then its conversation: in the order in which it leaves.
        Outgoing reply = outgoing.findForUpdate(entry)
                .filter(each -> each.conversation().equals(conversation))
                .orElse(null);
        visible.findForUpdate(actor, conversation, Right.CONVERSATIONS_REPLY);
        if (reply == null) {
            boolean left = entries.find(entry)
                    .filter(each -> each.conversation().equals(conversation))
                    .isPresent();
            if (!left) {
                throw new NotFound();
            }
            throw Refused.because("presence.fault.left");
        }
        if (!reply.by(actor.id())) {
            throw Refused.because("presence.fault.not-yours", reply.sender().name());
        }
        outgoing.remove(entry);
        keepDraft.precede(actor, conversation, reply.text());
        news.tell("conversation:" + conversation.value());
        return reply;
    }
}
