package heed.automation;

import heed.automation.MacroPlan.Step;
import heed.conversations.Addition;
import heed.conversations.AppendEntry;
import heed.conversations.ChangeConversation;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.conversations.EntryKind;
import heed.conversations.HandlingChange;
import heed.conversations.KeepDraft;
import heed.conversations.KnownConversation;
import heed.conversations.Words;
import heed.identity.Actor;
import heed.knowledge.FilledReply;
import heed.knowledge.InsertReply;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Runs a macro on a conversation as the one who asks, with their rights and through the same verbs as by hand: all of it happens
 * or nothing does. Whoever runs one on many conversations calls this once for each, so that one refusal stops one of them.
 */
@Service
public class RunMacro {

    private final FindMacros find;
    private final PlanMacro planMacro;
    private final ConversationDirectory conversations;
    private final AppendEntry appendEntry;
    private final ChangeConversation changeConversation;
    private final KeepDraft keepDraft;
    private final InsertReply insertReply;
    private final MacroRuns runs;
    private final Clock clock;

    RunMacro(
            FindMacros find,
            PlanMacro planMacro,
            ConversationDirectory conversations,
            AppendEntry appendEntry,
            ChangeConversation changeConversation,
            KeepDraft keepDraft,
            InsertReply insertReply,
            MacroRuns runs,
            Clock clock) {
        this.find = find;
        this.planMacro = planMacro;
        this.conversations = conversations;
        this.appendEntry = appendEntry;
        this.changeConversation = changeConversation;
        this.keepDraft = keepDraft;
        this.insertReply = insertReply;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * @param macroId of a macro that the actor sees
     * @param lastSeen the newest entry that the actor had read, null where nobody could be overtaken
     * @throws heed.platform.NotFound where there is no such conversation to change, or macro to see
     * @throws Refused with every reason why it cannot be run now
     */
    @Atomic
    public MacroRun run(Actor actor, ConversationId id, MacroId macroId, @Nullable EntryId lastSeen) {
        KnownConversation before = conversations.findForChange(actor, id);
        Macro macro = find.find(actor, macroId);
        MacroPlan plan = planMacro.plan(actor, before, macro);
        if (!plan.faults().isEmpty()) {
            throw new Refused(plan.faults());
        }
        @Nullable EntryId seen = lastSeen;
        for (Step step : plan.steps()) {
            if (say(actor, before, step, seen)) {
                seen = null;
            }
        }
        HandlingChange change = plan.change(actor, before);
        KnownConversation after = change.equals(HandlingChange.none())
                ? conversations.find(actor, id)
                : changeConversation.change(actor, id, change);
        return record(actor, macro, before, after);
    }

    /** Answers whether an entry was added, behind which nobody can be overtaken any more. */
    private boolean say(Actor actor, KnownConversation conversation, Step step, @Nullable EntryId seen) {
        FilledReply said = step.said();
        if (said == null) {
            return false;
        }
        if (step.action() instanceof Action.Draft(var source)) {
            keepDraft.extend(actor, conversation.id(), said.text());
            remember(actor, conversation, source);
            return false;
        }
        if (step.action() instanceof Action.Reply(var source)) {
            remember(actor, conversation, source);
        }
        EntryKind kind = step.action() instanceof Action.Note ? EntryKind.NOTE : EntryKind.REPLY;
        appendEntry.append(
                actor,
                conversation.id(),
                Addition.of(kind, Words.of(said.text())).lastSeen(seen));
        return true;
    }

    private void remember(Actor actor, KnownConversation conversation, Action.Said source) {
        if (source instanceof Action.Template(var template)) {
            insertReply.insert(actor, conversation.id(), template);
        }
    }

    private MacroRun record(Actor actor, Macro macro, KnownConversation before, KnownConversation after) {
        var id = new RunId(Ids.next());
        Standing was = Standing.of(before);
        Standing is = Standing.of(after);
        boolean undoable =
                macro.saysNothing() && !was.equals(is) && !was.status().equals("snoozed");
        runs.add(new MacroRuns.Run(
                id,
                macro.id(),
                macro.version(),
                before.id(),
                actor.staff(),
                actor.name(),
                was,
                is,
                undoable,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null));
        return new MacroRun(id, before.id(), macro.name(), undoable);
    }
}
