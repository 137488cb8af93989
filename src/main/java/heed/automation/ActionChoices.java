package heed.automation;

import heed.automation.pages.MacroPage.Choice;
import heed.conversations.ConversationFields;
import heed.conversations.HandlingKeys;
import heed.conversations.KnownField;
import heed.conversations.QueueNames;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.knowledge.ReplyWriting;
import heed.web.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What can be chosen for the actions of macros and rules. */
@Component
public class ActionChoices {

    private static final int MOST_TEMPLATES = 200;

    private final QueueNames queues;
    private final StaffDirectory staff;
    private final ReplyWriting writing;
    private final ConversationFields owns;

    ActionChoices(QueueNames queues, StaffDirectory staff, ReplyWriting writing, ConversationFields owns) {
        this.owns = owns;
        this.queues = queues;
        this.staff = staff;
        this.writing = writing;
    }

    /** By the name of the select; what a person does for themselves among it. */
    Map<String, List<Choice>> forPeople(Frame frame, Actor actor, Map<String, String> fields) {
        return choices(frame, actor, fields, true);
    }

    /** By the name of the select; only what needs no person. */
    public Map<String, List<Choice>> forRules(Frame frame, Actor actor, Map<String, String> fields) {
        return choices(frame, actor, fields, false);
    }

    private Map<String, List<Choice>> choices(Frame frame, Actor actor, Map<String, String> fields, boolean person) {
        UnaryOperator<String> chosen = name -> fields.getOrDefault(name, "").strip();
        var choices = new LinkedHashMap<String, List<Choice>>();
        choices.put("reply", replies(frame, chosen.apply("reply"), person));
        choices.put("reply/template", templatesOf(frame, actor, chosen.apply("reply/template")));
        choices.put("assign", colleagues(frame, chosen.apply("assign"), person));
        choices.put("queue", moves(frame, chosen.apply("queue")));
        choices.put(
                "priority",
                named(frame, HandlingKeys.priorities(), "conversations.priority", chosen.apply("priority")));
        owns(frame, fields, choices);
        choices.put("status", named(frame, HandlingKeys.statuses(), "conversations.status", chosen.apply("status")));
        return choices;
    }

    /** The company's own fields by key and name, and what those offer that offer something. */
    private void owns(Frame frame, Map<String, String> typed, Map<String, List<Choice>> choices) {
        var all = new ArrayList<Choice>();
        for (KnownField field : owns.asked()) {
            String name = ActionForm.FIELD + field.key();
            String emptied = ActionForm.EMPTIED + field.key();
            all.add(new Choice(
                    field.key(),
                    field.name(frame.locale()),
                    !typed.getOrDefault(emptied, "").isEmpty()));
            if (!field.choices().isEmpty()) {
                Map<String, String> words = new HashMap<>();
                field.choices()
                        .forEach(each -> words.put(each.value(), each.name().in(frame.locale())));
                choices.put(
                        name,
                        orNothing(
                                frame,
                                field.choices().stream()
                                        .map(KnownField.Choice::value)
                                        .toList(),
                                value -> words.getOrDefault(value, value),
                                typed.getOrDefault(name, "")));
            }
        }
        choices.put("field", all);
    }

    /** Everybody who may answer some queue: their names by id, by name. */
    public Map<String, String> colleagues() {
        var names = new LinkedHashMap<String, String>();
        queues.names().keySet().stream()
                .flatMap(queue -> staff.whoMayAnswer(queue).stream())
                .distinct()
                .sorted(Comparator.comparing(StaffDirectory.Colleague::name))
                .forEach(each -> names.put(each.id().value().toString(), each.name()));
        return names;
    }

    /** Keys and names, by name. */
    public static List<Map.Entry<String, String>> sorted(Map<String, String> names) {
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static List<Choice> replies(Frame frame, String chosen, boolean person) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", frame.text("automation.no-reply"), chosen.isEmpty()));
        choices.add(new Choice("reply", frame.text("automation.said.reply"), chosen.equals("reply")));
        if (person) {
            choices.add(new Choice("draft", frame.text("automation.said.draft"), chosen.equals("draft")));
        }
        return choices;
    }

    private static List<Choice> named(Frame frame, List<String> keys, String prefix, String chosen) {
        return orNothing(frame, keys, key -> frame.word(prefix, key), chosen);
    }

    /** One of some values, or none. */
    public static List<Choice> orNothing(Frame frame, List<String> values, UnaryOperator<String> words, String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", frame.text("automation.leave"), chosen.isEmpty()));
        values.forEach(value -> choices.add(new Choice(value, words.apply(value), value.equals(chosen))));
        return choices;
    }

    private List<Choice> moves(Frame frame, String chosen) {
        Map<String, String> names = queues.names();
        return orNothing(
                frame,
                sorted(names).stream().map(Map.Entry::getKey).toList(),
                key -> names.getOrDefault(key, key),
                chosen);
    }

    private List<Choice> templatesOf(Frame frame, Actor actor, String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", frame.text("automation.own-text"), chosen.isEmpty()));
        if (actor.may(Right.KNOWLEDGE_READ)) {
            writing.all(actor, MOST_TEMPLATES)
                    .forEach(each -> choices.add(new Choice(
                            each.id().value().toString(),
                            each.name(),
                            each.id().value().toString().equals(chosen)
                                    || each.code().equals(chosen))));
        }
        return choices;
    }

    private List<Choice> colleagues(Frame frame, String chosen, boolean person) {
        var names = new LinkedHashMap<String, String>();
        if (person) {
            names.put("me", frame.text("automation.me"));
        }
        names.put("nobody", frame.text("automation.nobody"));
        names.putAll(colleagues());
        return orNothing(frame, List.copyOf(names.keySet()), key -> names.getOrDefault(key, key), chosen);
    }
}
