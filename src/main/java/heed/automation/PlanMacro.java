package heed.automation;

import heed.automation.MacroPlan.Step;
import heed.conversations.ConversationFields;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.knowledge.FilledReply;
import heed.knowledge.ReplyWriting;
import heed.platform.Fault;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.Companies;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons what a macro, or any actions, would do to a conversation; nothing is stored by asking. */
@Component
public class PlanMacro {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final ReplyWriting writing;
    private final ConversationFields fields;
    private final Companies companies;
    private final Clock clock;

    PlanMacro(ReplyWriting writing, ConversationFields fields, Companies companies, Clock clock) {
        this.writing = writing;
        this.fields = fields;
        this.companies = companies;
        this.clock = clock;
    }

    MacroPlan plan(Actor actor, KnownConversation conversation, Macro macro) {
        var faults = new ArrayList<Fault>();
        if (macro.archived()) {
            faults.add(Fault.at("", "automation.fault.archived", macro.name()));
        }
        if (!macro.fits(conversation.queue())) {
            faults.add(Fault.at("", "automation.fault.other-queue", macro.name()));
        }
        if (conversation.mergedInto() != null) {
            faults.add(Fault.at("", "automation.fault.merged"));
        }
        return plan(actor, conversation, macro.actions(), faults);
    }

    /** @param actor whose name stands for the writer's in what is said */
    public MacroPlan plan(Actor actor, KnownConversation conversation, List<Action> actions) {
        return plan(actor, conversation, actions, new ArrayList<>());
    }

    private MacroPlan plan(Actor actor, KnownConversation conversation, List<Action> actions, List<Fault> faults) {
        List<Step> steps = actions.stream()
                .map(action -> step(actor, conversation, action, faults))
                .toList();
        var plan = new MacroPlan(steps, faults);
        if (!plan.filled().isEmpty() && actions.stream().noneMatch(Action.MoveTo.class::isInstance)) {
            faults.addAll(fields.hindrances(conversation, plan.filled()));
        }
        return new MacroPlan(steps, faults);
    }

    private Step step(Actor actor, KnownConversation conversation, Action action, List<Fault> faults) {
        return switch (action) {
            case Action.Reply(var said) -> {
                FilledReply filled = said(actor, conversation, said, faults);
                if (filled != null && filled.text().contains("{{")) {
                    faults.add(Fault.at("", "automation.fault.unfilled"));
                }
                yield new Step(action, filled, null);
            }
            case Action.Draft(var said) -> new Step(action, said(actor, conversation, said, faults), null);
            case Action.Note(var text) -> new Step(action, writing.fill(actor, conversation, text), null);
            case Action.Snooze(var days) -> new Step(action, null, morning(days));
            case Action.SetStatus _,
                    Action.MoveTo _,
                    Action.SetPriority _,
                    Action.AssignMe _,
                    Action.Assign _,
                    Action.AddTags _,
                    Action.RemoveTags _,
                    Action.SetField _ -> new Step(action, null, null);
        };
    }

    private @Nullable FilledReply said(
            Actor actor, KnownConversation conversation, Action.Said said, List<Fault> faults) {
        return switch (said) {
            case Action.Text(var text) -> writing.fill(actor, conversation, text);
            case Action.Template(var id) -> {
                try {
                    yield writing.fill(actor, conversation, id);
                } catch (Refused refused) {
                    faults.addAll(refused.reasons());
                    yield null;
                } catch (NotFound gone) {
                    faults.add(Fault.at("", "automation.fault.template-gone"));
                    yield null;
                }
            }
        };
    }

    private Instant morning(int days) {
        ZoneId zone = companies.company().zone();
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .plusDays(days)
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
    }
}
