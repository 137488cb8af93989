package heed.automation;

import heed.conversations.ConversationId;
import heed.conversations.Grace;
import heed.conversations.Hindrances;
import heed.conversations.KnownConversation;
import heed.conversations.PreparedSteps;
import heed.conversations.Words;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Fault;
import heed.platform.NotFound;
import heed.web.UsefulPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets a macro be chosen for many conversations at once. */
@Component
class MacrosForMany implements PreparedSteps {

    private final FindMacros find;
    private final PlanMacro planMacro;
    private final RunMacro runMacro;
    private final UndoMacro undoMacro;
    private final Hindrances hindrances;

    MacrosForMany(FindMacros find, PlanMacro planMacro, RunMacro runMacro, UndoMacro undoMacro, Hindrances hindrances) {
        this.find = find;
        this.planMacro = planMacro;
        this.runMacro = runMacro;
        this.undoMacro = undoMacro;
        this.hindrances = hindrances;
    }

    @Override
    public List<Offered> offered(Actor actor, int most) {
        return actor.may(Right.AUTOMATION_READ)
                ? find.page(actor, "", "", false, UsefulPlace.START, most).stream()
                        .map(each -> new Offered(
                                each.macro().id().value(), each.macro().name()))
                        .toList()
                : List.of();
    }

    @Override
    public String name(Actor actor, UUID id) {
        Macro macro = find.find(actor, new MacroId(id));
        if (macro.archived()) {
            throw new NotFound();
        }
        return macro.name();
    }

    @Override
    public List<Fault> hindrances(Actor actor, KnownConversation conversation, UUID id) {
        MacroPlan plan = planMacro.plan(actor, conversation, find.find(actor, new MacroId(id)));
        if (!plan.faults().isEmpty()) {
            return plan.faults();
        }
        var faults = new ArrayList<Fault>();
        for (MacroPlan.Step step : plan.steps()) {
            if (step.action() instanceof Action.Reply && step.said() != null) {
                faults.addAll(hindrances.toReplying(
                        actor, conversation, Words.of(step.said().text()), plan.filled()));
            } else if (step.action() instanceof Action.SetStatus(var to) && closes(to) && !conversation.done()) {
                faults.addAll(hindrances.toClosing(conversation, plan.filled()));
            }
        }
        return faults;
    }

    /** A name of the company's own is asked when its turn comes. */
    private static boolean closes(String status) {
        return status.equals("resolved") || status.equals("closed");
    }

    @Override
    public Taken take(Actor actor, ConversationId conversation, UUID id, Grace grace) {
        MacroRun run = runMacro.run(actor, conversation, new MacroId(id), null, grace);
        return new Taken(run.id().value(), run.held());
    }

    @Override
    public boolean undo(Actor actor, ConversationId conversation, UUID run) {
        return undoMacro.undo(actor, conversation, new RunId(run), false);
    }
}
