package heed.conversations;

import heed.conversations.ComposerTool.Filled;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Refused;
import heed.web.Faults;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Sends the letter with which a conversation begins. From then on the next word is the customer's. */
@Service
class SendFirstLetter {

    private final ConversationDirectory directory;
    private final Hindrances hindrances;
    private final PostWords postWords;
    private final HoldReply holdReply;
    private final ChangeConversation changeConversation;
    private final KeepDraft keepDraft;

    SendFirstLetter(
            ConversationDirectory directory,
            Hindrances hindrances,
            PostWords postWords,
            HoldReply holdReply,
            ChangeConversation changeConversation,
            KeepDraft keepDraft) {
        this.directory = directory;
        this.hindrances = hindrances;
        this.postWords = postWords;
        this.holdReply = holdReply;
        this.changeConversation = changeConversation;
        this.keepDraft = keepDraft;
    }

    /** @throws Refused with what stands in the way of sending it */
    @Atomic
    void send(Actor actor, ConversationId id, Words words, Grace grace) {
        KnownConversation conversation = directory.findForChange(actor, id);
        HandlingChange change = actor.may(Right.CONVERSATIONS_WRITE, conversation.queue())
                ? HandlingChange.status(Status.WAITING_CUSTOMER.key())
                : HandlingChange.none();
        if (grace.none()) {
            postWords.post(actor, id, Addition.of(EntryKind.REPLY, words), new Filled(Map.of(), Faults.NONE));
            changeConversation.change(actor, id, change);
            return;
        }
        // The conversation is new, so that nothing else than this could refuse the letter when it leaves.
        List<Fault> faults = hindrances.toReplying(actor, conversation, words);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        holdReply.keep(actor, conversation, words, List.of(), change, grace);
    }

    @Atomic
    void draft(Actor actor, ConversationId id, Words words) {
        keepDraft.keep(actor, id, "reply", words.text());
    }
}
