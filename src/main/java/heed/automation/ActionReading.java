package heed.automation;

import heed.conversations.ConversationFields;
import heed.conversations.HandlingKeys;
import heed.identity.Actor;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.knowledge.Placeholders;
import heed.knowledge.ReplyWriting;
import heed.knowledge.TemplateId;
import heed.platform.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what is told about a macro's actions; each kind may stand once. */
public final class ActionReading {

    private static final int LONGEST_TEXT = 20_000;
    /** As many as a macro or a rule does at most. */
    public static final int MOST = 20;

    private static final int MOST_DAYS = 365;

    private final Actor actor;
    private final ReplyWriting templates;
    private final StaffDirectory staff;
    private final Collection<String> queues;
    private final ConversationFields fields;
    private final List<Fault> faults;
    private String at = "";

    /** @param faults to which it adds what is wrong */
    public ActionReading(
            Actor actor,
            ReplyWriting templates,
            StaffDirectory staff,
            Collection<String> queues,
            ConversationFields fields,
            List<Fault> faults) {
        this.actor = actor;
        this.templates = templates;
        this.staff = staff;
        this.queues = queues;
        this.fields = fields;
        this.faults = faults;
    }

    List<Action> read(@Nullable List<ActionDetails> told) {
        List<ActionDetails> all = told == null ? List.of() : told;
        if (all.isEmpty()) {
            faults.add(Fault.at("/actions", "automation.fault.no-actions"));
        }
        if (all.size() > MOST) {
            faults.add(Fault.at("/actions", "automation.fault.many", MOST));
            return List.of();
        }
        var actions = new ArrayList<Action>();
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < all.size(); n++) {
            at = "/actions/" + n;
            ActionDetails details = Objects.requireNonNullElse(all.get(n), ActionDetails.to("", ""));
            String kind = or(details.action());
            if (!seen.add(sort(details))) {
                fault("/action", "automation.fault.twice", kind);
            } else {
                action(kind, details).ifPresent(actions::add);
            }
        }
        return actions;
    }

    /** What may stand once among some actions: each kind, and each field of the company's own. */
    public static String sort(ActionDetails details) {
        String kind = or(details.action());
        return switch (kind) {
            case "draft" -> "reply";
            case "field" -> "field " + or(details.field());
            default -> kind;
        };
    }

    /** One action; faults point below this pointer. */
    public Optional<Action> read(String pointer, ActionDetails details) {
        at = pointer;
        return action(or(details.action()), details);
    }

    private Optional<Action> action(String kind, ActionDetails details) {
        return switch (kind) {
            case "reply" -> said(details).map(Action.Reply::new);
            case "draft" -> said(details).map(Action.Draft::new);
            case "note" -> text(details).map(text -> new Action.Note(text.text()));
            case "status" ->
                to(details, HandlingKeys.statuses(), "automation.fault.status").map(Action.SetStatus::new);
            case "queue" -> to(details, queues, "automation.fault.queue").map(Action.MoveTo::new);
            case "priority" ->
                to(details, HandlingKeys.priorities(), "automation.fault.priority")
                        .map(Action.SetPriority::new);
            case "assign" -> assignment(or(details.to()));
            case "add-tags" -> tags(details).map(Action.AddTags::new);
            case "remove-tags" -> tags(details).map(Action.RemoveTags::new);
            case "snooze" -> snooze(details);
            case "field" -> filled(or(details.field()), details.value());
            default -> fault("/action", "automation.fault.action", kind);
        };
    }

    private Optional<Action.Said> said(ActionDetails details) {
        String template = or(details.template()).strip();
        if (template.isEmpty()) {
            return text(details).map(Action.Said.class::cast);
        }
        Optional<TemplateId> found = id(template)
                .map(TemplateId::new)
                .flatMap(id -> templates.find(actor, id))
                .or(() -> templates.find(actor, template))
                .map(known -> known.id());
        return found.isPresent()
                ? found.map(Action.Template::new)
                : fault("/template", "automation.fault.template", template);
    }

    private Optional<Action.Text> text(ActionDetails details) {
        String text = or(details.text()).strip().replace("\r\n", "\n");
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            return fault("/text", "automation.fault.text", LONGEST_TEXT);
        }
        faults.addAll(Placeholders.faults(at + "/text", text));
        return Optional.of(new Action.Text(text));
    }

    private Optional<String> to(ActionDetails details, Collection<String> known, String message) {
        String to = or(details.to());
        return known.contains(to) ? Optional.of(to) : fault("/to", message, to);
    }

    private Optional<Action> assignment(String to) {
        if (to.equals("me")) {
            return Optional.of(new Action.AssignMe());
        }
        if (to.equals("nobody")) {
            return Optional.of(new Action.Assign(null));
        }
        Optional<StaffId> colleague =
                id(to).map(StaffId::new).filter(id -> !staff.names(List.of(id)).isEmpty());
        return colleague.isPresent() ? colleague.map(Action.Assign::new) : fault("/to", "automation.fault.assignee");
    }

    private Optional<List<String>> tags(ActionDetails details) {
        List<String> tags = (details.tags() == null ? List.<String>of() : details.tags())
                .stream()
                        .map(tag -> or(tag).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-"))
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
        return tags.isEmpty() || tags.stream().anyMatch(tag -> tag.length() > 60)
                ? fault("/tags", "automation.fault.tags")
                : Optional.of(tags);
    }

    /** A text is read as it would be typed, so that a form needs no other way. */
    private Optional<Action> filled(String field, @Nullable Object value) {
        if (fields.asked().stream().noneMatch(each -> each.key().equals(field))) {
            return fault("/field", "automation.fault.field", field);
        }
        Consumer<Fault> told = each -> faults.add(new Fault(at + "/value", each.message(), each.facts()));
        Map<String, Object> read = value instanceof String typed
                ? fields.readTyped(Map.of(field, typed), Locale.UK, "", told)
                : fields.read(Collections.singletonMap(field, value), "", told);
        return Optional.ofNullable(read.get(field)).map(each -> new Action.SetField(field, each));
    }

    private Optional<Action> snooze(ActionDetails details) {
        Integer days = details.days();
        return days == null || days < 1 || days > MOST_DAYS
                ? fault("/days", "automation.fault.days", MOST_DAYS)
                : Optional.of(new Action.Snooze(days));
    }

    private <T> Optional<T> fault(String field, String message, Object... facts) {
        faults.add(Fault.at(at + field, message, facts));
        return Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String or(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
