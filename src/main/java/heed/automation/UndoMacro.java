package heed.automation;

import heed.conversations.ChangeConversation;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationFields;
import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.conversations.HeldReplies;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes back what a run decided. What has been said cannot be taken back, nor what somebody has decided since. */
@Service
class UndoMacro {

    private final MacroRuns runs;
    private final ConversationDirectory conversations;
    private final ChangeConversation changeConversation;
    private final Clock clock;
    private final ConversationFields fields;
    private final HeldReplies replies;

    UndoMacro(
            MacroRuns runs,
            ConversationDirectory conversations,
            ChangeConversation changeConversation,
            Clock clock,
            ConversationFields fields,
            HeldReplies replies) {
        this.replies = replies;
        this.fields = fields;
        this.runs = runs;
        this.conversations = conversations;
        this.changeConversation = changeConversation;
        this.clock = clock;
    }

    /**
     * @param drafted whether the words of a reply that had not left are a draft again
     * @return whether such a reply was taken back
     * @throws NotFound where the actor has no such run of their own
     * @throws Refused where it cannot be undone any more
     */
    @Atomic
    boolean undo(Actor actor, ConversationId conversation, RunId id, boolean drafted) {
        actor.require(Right.CONVERSATIONS_WRITE);
        MacroRuns.Run run = runs.findForUpdate(id)
                .filter(each -> each.conversation().equals(conversation))
                .filter(each -> Objects.equals(each.staff(), actor.staff()))
                .orElseThrow(NotFound::new);
        if (!run.undoable() || run.undoneAt() != null) {
            throw Refused.because("automation.fault.not-undoable");
        }
        // First the reply, then its conversation: in the order in which it leaves.
        UUID held = run.held();
        boolean takenBack = held != null && replies.takeBack(actor, new EntryId(held), drafted);
        if (held != null && !takenBack) {
            throw Refused.because("presence.fault.left");
        }
        KnownConversation now = conversations.findForChange(actor, conversation);
        boolean untouched = stands(now, run).equals(run.after());
        if (!untouched && !takenBack) {
            throw Refused.because("automation.fault.not-undoable");
        }
        runs.undone(id, clock.instant());
        if (untouched) {
            restore(actor, now, run);
        }
        return takenBack;
    }

    private Standing stands(KnownConversation now, MacroRuns.Run run) {
        return Standing.of(now, run.before().filled().keySet(), fields.values(now.id()));
    }

    private void restore(Actor actor, KnownConversation now, MacroRuns.Run run) {
        if (run.before().equals(run.after())) {
            return;
        }
        changeConversation.change(actor, now.id(), run.before().change());
        Map<String, Object> filled = run.before().filled();
        if (!filled.isEmpty()) {
            fields.fill(actor, now.id(), filled);
        }
    }
}
