package heed.automation;

import heed.conversations.ChangeConversation;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationFields;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Takes back what a run decided. What was said cannot be taken back, nor what somebody has decided since. */
@Service
class UndoMacro {

    private final MacroRuns runs;
    private final ConversationDirectory conversations;
    private final ChangeConversation changeConversation;
    private final Clock clock;
    private final ConversationFields fields;

    UndoMacro(
            MacroRuns runs,
            ConversationDirectory conversations,
            ChangeConversation changeConversation,
            Clock clock,
            ConversationFields fields) {
        this.fields = fields;
        this.runs = runs;
        this.conversations = conversations;
        this.changeConversation = changeConversation;
        this.clock = clock;
    }

    /**
     * @return the conversation as it stands now
     * @throws NotFound where the actor has no such run of their own
     * @throws Refused where it cannot be undone any more
     */
    @Atomic
    KnownConversation undo(Actor actor, ConversationId conversation, RunId id) {
        actor.require(Right.CONVERSATIONS_WRITE);
        MacroRuns.Run run = runs.findForUpdate(id)
                .filter(each -> each.conversation().equals(conversation))
                .filter(each -> Objects.equals(each.staff(), actor.staff()))
                .orElseThrow(NotFound::new);
        KnownConversation now = conversations.findForChange(actor, conversation);
        Map<String, Object> filled = run.before().filled();
        Standing stands = Standing.of(now, filled.keySet(), fields.values(conversation));
        if (!run.undoable() || run.undoneAt() != null || !stands.equals(run.after())) {
            throw Refused.because("automation.fault.not-undoable");
        }
        runs.undone(id, clock.instant());
        KnownConversation after =
                changeConversation.change(actor, now.id(), run.before().change());
        if (!filled.isEmpty()) {
            fields.fill(actor, conversation, filled);
        }
        return after;
    }
}
