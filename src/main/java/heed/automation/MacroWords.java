package heed.automation;

import heed.automation.pages.MacroRunPage;
import heed.conversations.ConversationFields;
import heed.conversations.KnownField;
import heed.conversations.Markdown;
import heed.conversations.QueueNames;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.knowledge.FilledReply;
import heed.web.Frame;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a macro does in the reader's language. */
@Component
public class MacroWords {

    private final QueueNames queues;
    private final StaffDirectory staff;
    private final ConversationFields fields;

    MacroWords(QueueNames queues, StaffDirectory staff, ConversationFields fields) {
        this.fields = fields;
        this.queues = queues;
        this.staff = staff;
    }

    /** What the actions of some macros name, each sort in one query. */
    public record Names(Map<String, String> queues, Map<StaffId, String> staff, Map<String, KnownField> fields) {}

    Names names(Collection<Macro> macros) {
        return namesIn(
                macros.stream().flatMap(macro -> macro.actions().stream()).toList());
    }

    /** What some actions name, each sort in one query. */
    public Names namesIn(List<Action> actions) {
        List<StaffId> people = actions.stream()
                .flatMap(action -> action instanceof Action.Assign(var to) ? Stream.ofNullable(to) : Stream.empty())
                .distinct()
                .toList();
        return new Names(
                actions.stream().anyMatch(Action.MoveTo.class::isInstance) ? queues.names() : Map.of(),
                people.isEmpty() ? Map.of() : staff.names(people),
                actions.stream().anyMatch(Action.SetField.class::isInstance)
                        ? fields.asked().stream().collect(Collectors.toMap(KnownField::key, Function.identity()))
                        : Map.of());
    }

    /** All of it on one line. */
    String does(Frame frame, Macro macro, Names names) {
        return macro.actions().stream()
                .map(action -> sentence(frame, action, null, names))
                .collect(Collectors.joining(" · "));
    }

    List<MacroRunPage.Step> steps(Frame frame, Macro macro, MacroPlan plan) {
        Names names = names(List.of(macro));
        return plan.steps().stream().map(step -> step(frame, step, names)).toList();
    }

    /** What one action does, in a few words. */
    public String does(Frame frame, Action action, Names names) {
        return sentence(frame, action, null, names);
    }

    private MacroRunPage.Step step(Frame frame, MacroPlan.Step step, Names names) {
        FilledReply said = step.said();
        return new MacroRunPage.Step(
                icon(step.action()),
                sentence(frame, step.action(), step.until(), names),
                said == null ? "" : Markdown.html(said.text()),
                step.action() instanceof Action.Note);
    }

    private static String sentence(Frame frame, Action action, @Nullable Instant until, Names names) {
        return switch (action) {
            case Action.Reply(var said) -> frame.text("automation.step.reply");
            case Action.Draft(var said) -> frame.text("automation.step.draft");
            case Action.Note(var text) -> frame.text("automation.step.note");
            case Action.SetStatus(var to) ->
                frame.text("automation.step.status", frame.word("conversations.status", to));
            case Action.MoveTo(var to) ->
                frame.text("automation.step.queue", names.queues().getOrDefault(to, to));
            case Action.SetPriority(var to) ->
                frame.text("automation.step.priority", frame.word("conversations.priority", to));
            case Action.AssignMe() -> frame.text("automation.step.me");
            case Action.Assign(var to) ->
                to == null
                        ? frame.text("automation.step.nobody")
                        : frame.text("automation.step.assign", names.staff().getOrDefault(to, ""));
            case Action.AddTags(var tags) -> frame.text("automation.step.add-tags", String.join(", ", tags));
            case Action.RemoveTags(var tags) -> frame.text("automation.step.remove-tags", String.join(", ", tags));
            case Action.SetField(var field, var value) ->
                filled(frame, names.fields().get(field), field, value);
            case Action.Snooze(var days) ->
                until == null
                        ? frame.text("automation.step.snooze", days)
                        : frame.text("automation.step.snooze-until", frame.moment(until));
        };
    }

    private static String filled(Frame frame, @Nullable KnownField field, String key, Object value) {
        String name = field == null ? key : field.name(frame.locale());
        return ConversationFields.EMPTIED.equals(value)
                ? frame.text("automation.step.field-emptied", name)
                : frame.text(
                        "automation.step.field",
                        name,
                        field == null ? KnownField.typed(value, frame.locale()) : field.said(value, frame.locale()));
    }

    private static String icon(Action action) {
        return switch (action) {
            case Action.Reply _ -> "send";
            case Action.Draft _ -> "pencil";
            case Action.Note _ -> "sticky";
            case Action.SetStatus _ -> "check2-square";
            case Action.MoveTo _ -> "inbox";
            case Action.SetPriority _ -> "flag";
            case Action.AssignMe _, Action.Assign _ -> "person";
            case Action.AddTags _, Action.RemoveTags _ -> "tag";
            case Action.Snooze _ -> "clock";
            case Action.SetField _ -> "input-cursor-text";
        };
    }
}
