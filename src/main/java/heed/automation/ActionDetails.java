package heed.automation;

import com.fasterxml.jackson.annotation.JsonInclude;
import heed.conversations.ConversationFields;
import heed.identity.StaffId;
import heed.knowledge.TemplateId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action as it is told in the API and kept in a row: its kind, and the one thing that this kind needs.
 *
 * @param action reply, draft, note, status, queue, priority, assign, add-tags, remove-tags, snooze or field
 * @param text of a reply, draft or note, with variables
 * @param template id or code of a template, in place of the text of a reply or draft
 * @param to key of a status, queue or priority; {@code me}, {@code nobody} or the id of a colleague
 * @param field key of a field of the company's own
 * @param value what is written into it, left out to empty it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionDetails(
        @Nullable String action,
        @Nullable String text,
        @Nullable String template,
        @Nullable String to,
        @Nullable List<String> tags,
        @Nullable Integer days,
        @Nullable String field,
        @Nullable Object value) {

    /** What is said, by its own text or a template. */
    public static ActionDetails said(String action, @Nullable String text, @Nullable String template) {
        return new ActionDetails(action, text, template, null, null, null, null, null);
    }

    /** What names one thing: a status, a queue, a colleague. */
    public static ActionDetails to(String action, String to) {
        return new ActionDetails(action, null, null, to, null, null, null, null);
    }

    /** Tags to add or to take away. */
    public static ActionDetails tags(String action, List<String> tags) {
        return new ActionDetails(action, null, null, null, tags, null, null, null);
    }

    /** To put off by some days. */
    public static ActionDetails snooze(int days) {
        return new ActionDetails("snooze", null, null, null, null, days, null, null);
    }

    /** A value for a field of the company's own; null empties it. */
    public static ActionDetails field(String field, @Nullable Object value) {
        return new ActionDetails("field", null, null, null, null, null, field, value);
    }

    /** An action as it is told. */
    public static ActionDetails of(Action action) {
        return switch (action) {
            case Action.Reply(var said) -> ofSaid("reply", said);
            case Action.Draft(var said) -> ofSaid("draft", said);
            case Action.Note(var text) -> said("note", text, null);
            case Action.SetStatus(var status) -> to("status", status);
            case Action.MoveTo(var queue) -> to("queue", queue);
            case Action.SetPriority(var priority) -> to("priority", priority);
            case Action.AssignMe() -> to("assign", "me");
            case Action.Assign(var to) ->
                to("assign", to == null ? "nobody" : to.value().toString());
            case Action.AddTags(var tags) -> tags("add-tags", tags);
            case Action.RemoveTags(var tags) -> tags("remove-tags", tags);
            case Action.Snooze(var days) -> snooze(days);
            case Action.SetField(var field, var value) ->
                field(field, ConversationFields.EMPTIED.equals(value) ? null : value);
        };
    }

    private static ActionDetails ofSaid(String action, Action.Said said) {
        return switch (said) {
            case Action.Text(var text) -> said(action, text, null);
            case Action.Template(var id) -> said(action, null, id.value().toString());
        };
    }

    /** Of a row, which was checked when it was written. */
    public Action stored() {
        return switch (action == null ? "" : action) {
            case "reply" -> new Action.Reply(storedSaid());
            case "draft" -> new Action.Draft(storedSaid());
            case "note" -> new Action.Note(String.valueOf(text));
            case "status" -> new Action.SetStatus(String.valueOf(to));
            case "queue" -> new Action.MoveTo(String.valueOf(to));
            case "priority" -> new Action.SetPriority(String.valueOf(to));
            case "assign" -> storedAssignment(String.valueOf(to));
            case "add-tags" -> new Action.AddTags(tags == null ? List.of() : tags);
            case "remove-tags" -> new Action.RemoveTags(tags == null ? List.of() : tags);
            case "snooze" -> new Action.Snooze(days == null ? 1 : days);
            case "field" ->
                new Action.SetField(String.valueOf(field), value == null ? ConversationFields.EMPTIED : value);
            default -> throw new IllegalStateException("No action is called " + action);
        };
    }

    private Action.Said storedSaid() {
        return template == null
                ? new Action.Text(String.valueOf(text))
                : new Action.Template(new TemplateId(UUID.fromString(template)));
    }

    private static Action storedAssignment(String to) {
        return switch (to) {
            case "me" -> new Action.AssignMe();
            case "nobody" -> new Action.Assign(null);
            default -> new Action.Assign(new StaffId(UUID.fromString(to)));
        };
    }
}
