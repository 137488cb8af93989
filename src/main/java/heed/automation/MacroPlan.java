package heed.automation;

import heed.conversations.HandlingChange;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.knowledge.FilledReply;
import heed.platform.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a macro or a rule will do to one conversation, before it does it.
 *
 * @param steps in their order
 * @param faults why it cannot be run now, none where it can
 */
public record MacroPlan(List<Step> steps, List<Fault> faults) {

    /** One step; said is the text in the words of this conversation, null where nothing is said. */
    public record Step(
            Action action,
            @Nullable FilledReply said,
            @Nullable Instant until) {}

    public MacroPlan {
        steps = List.copyOf(steps);
        faults = List.copyOf(faults);
    }

    /** What it writes into fields of the company's own, by key. */
    Map<String, Object> filled() {
        var filled = new LinkedHashMap<String, Object>();
        for (Step step : steps) {
            if (step.action() instanceof Action.SetField(var field, var value)) {
                filled.put(field, value);
            }
        }
        return filled;
    }

    /** All that it decides, as one change. */
    public HandlingChange change(Actor actor, KnownConversation conversation) {
        @Nullable String status = null;
        @Nullable String queue = null;
        @Nullable String priority = null;
        @Nullable Optional<StaffId> assignee = null;
        @Nullable List<String> tags = null;
        @Nullable Instant until = null;
        for (Step step : steps) {
            switch (step.action()) {
                case Action.SetStatus(var to) -> status = to;
                case Action.MoveTo(var to) -> queue = to;
                case Action.SetPriority(var to) -> priority = to;
                case Action.AssignMe() -> assignee = Optional.ofNullable(actor.id());
                case Action.Assign(var to) -> assignee = Optional.ofNullable(to);
                case Action.AddTags(var more) -> {
                    var all = new ArrayList<>(tags == null ? conversation.tags() : tags);
                    more.stream().filter(tag -> !all.contains(tag)).forEach(all::add);
                    tags = all;
                }
                case Action.RemoveTags(var fewer) -> {
                    var all = new ArrayList<>(tags == null ? conversation.tags() : tags);
                    all.removeAll(fewer);
                    tags = all;
                }
                case Action.Snooze(var days) -> {
                    status = "snoozed";
                    until = step.until();
                }
                case Action.Reply(var said) -> {}
                case Action.Draft(var said) -> {}
                case Action.Note(var text) -> {}
                case Action.SetField(var field, var value) -> {}
            }
        }
        return new HandlingChange(status, assignee, queue, priority, tags, until, null);
    }
}
