package heed.automation;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
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
    private final TakeSteps takeSteps;
    private final MacroRuns runs;
    private final Clock clock;

    RunMacro(
            FindMacros find,
            PlanMacro planMacro,
            ConversationDirectory conversations,
            TakeSteps takeSteps,
            MacroRuns runs,
            Clock clock) {
        this.find = find;
        this.planMacro = planMacro;
        this.conversations = conversations;
        this.takeSteps = takeSteps;
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
        KnownConversation after = takeSteps.take(actor, before, plan, lastSeen);
        return record(actor, macro, before, after);
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
