package heed.automation;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationFields;
import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.conversations.Grace;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
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
    private final ConversationFields fields;

    RunMacro(
            FindMacros find,
            PlanMacro planMacro,
            ConversationDirectory conversations,
            TakeSteps takeSteps,
            MacroRuns runs,
            Clock clock,
            ConversationFields fields) {
        this.fields = fields;
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
     * @param grace how long its reply can be taken back; whoever grants any has rehearsed the run without
     * @throws heed.platform.NotFound where there is no such conversation to change, or macro to see
     * @throws Refused with every reason why it cannot be run now
     */
    @Atomic
    public MacroRun run(Actor actor, ConversationId id, MacroId macroId, @Nullable EntryId lastSeen, Grace grace) {
        KnownConversation before = conversations.findForChange(actor, id);
        Macro macro = find.find(actor, macroId);
        MacroPlan plan = planMacro.plan(actor, before, macro);
        if (!plan.faults().isEmpty()) {
            throw new Refused(plan.faults());
        }
        Set<String> touched = plan.filled().keySet();
        Standing was = standing(before, touched);
        TakeSteps.Taken taken = takeSteps.take(actor, before, plan, lastSeen, grace);
        return record(actor, macro, taken, was, standing(taken.after(), touched));
    }

    private Standing standing(KnownConversation conversation, Set<String> touched) {
        return Standing.of(conversation, touched, touched.isEmpty() ? Map.of() : fields.values(conversation.id()));
    }

    private MacroRun record(Actor actor, Macro macro, TakeSteps.Taken taken, Standing was, Standing is) {
        var id = new RunId(Ids.next());
        EntryId held = taken.held();
        boolean undoable = held != null
                || macro.saysNothing() && !was.equals(is) && !was.status().equals("snoozed");
        runs.add(new MacroRuns.Run(
                id,
                macro.id(),
                macro.version(),
                taken.after().id(),
                actor.staff(),
                actor.name(),
                was,
                is,
                undoable,
                held == null ? null : held.value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null));
        return new MacroRun(id, taken.after().id(), macro.name(), undoable, held);
    }
}
