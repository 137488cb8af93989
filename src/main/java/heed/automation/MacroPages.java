package heed.automation;

import gg.jte.models.runtime.JteModel;
import heed.automation.pages.MacroPage;
import heed.automation.pages.MacroPage.Choice;
import heed.automation.pages.MacrosPage;
import heed.conversations.HandlingKeys;
import heed.conversations.QueueNames;
import heed.identity.Actor;
import heed.identity.Circle;
import heed.identity.Circles;
import heed.identity.Right;
import heed.identity.Sharing;
import heed.identity.StaffDirectory;
import heed.knowledge.Placeholders;
import heed.knowledge.ReplyWriting;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of macros: all of them, and one as it is kept or as somebody has just typed it. */
@Component
class MacroPages {

    private static final int MOST_TEMPLATES = 200;

    private final FindMacros find;
    private final Circles circles;
    private final QueueNames queues;
    private final StaffDirectory staff;
    private final ReplyWriting writing;
    private final MacroWords words;
    private final Templates templates;

    MacroPages(
            FindMacros find,
            Circles circles,
            QueueNames queues,
            StaffDirectory staff,
            ReplyWriting writing,
            MacroWords words,
            Templates templates) {
        this.find = find;
        this.circles = circles;
        this.queues = queues;
        this.staff = staff;
        this.writing = writing;
        this.words = words;
        this.templates = templates;
    }

    JteModel list(Frame frame, Actor actor, String typed, boolean archived, Slice<CountedMacro> found) {
        Map<String, String> teams = circles.teams();
        Map<String, String> keys = queues.names();
        MacroWords.Names names =
                words.names(found.items().stream().map(CountedMacro::macro).toList());
        List<MacrosPage.Row> rows = found.items().stream()
                .map(each -> row(frame, each, teams, keys, names))
                .toList();
        return templates.automationMacros(
                frame, new MacrosPage(typed, archived, rows, found.next(), actor.may(Right.AUTOMATION_WRITE)));
    }

    private MacrosPage.Row row(
            Frame frame,
            CountedMacro counted,
            Map<String, String> teams,
            Map<String, String> keys,
            MacroWords.Names names) {
        Macro macro = counted.macro();
        Sharing sharing = macro.sharing();
        return new MacrosPage.Row(
                "/settings/macros/" + macro.id().value(),
                macro.name(),
                macro.key(),
                words.does(frame, macro, names),
                sharing.team() == null
                        ? frame.text("automation.scope." + sharing.scope().key())
                        : teams.getOrDefault(sharing.team(), sharing.team()),
                macro.queues().stream().map(key -> keys.getOrDefault(key, key)).collect(Collectors.joining(", ")),
                counted.runs());
    }

    JteModel empty(Frame frame, Actor actor) {
        actor.require(Right.AUTOMATION_WRITE);
        String share = actor.id() == null ? "company" : "personal";
        return typed(frame, actor, null, new MacroForm(Map.of("share", share), List.of()), Faults.NONE);
    }

    JteModel kept(Frame frame, Actor actor, Macro macro) {
        return typed(frame, actor, macro, MacroForm.of(macro), Faults.NONE);
    }

    JteModel typed(Frame frame, Actor actor, @Nullable Macro macro, MacroForm form, Faults faults) {
        Circle circle = find.circle(actor);
        boolean mayChange = actor.may(Right.AUTOMATION_WRITE) && (macro == null || circle.changes(macro.sharing()));
        return templates.automationMacro(
                frame,
                new MacroPage(
                        macro == null ? "" : macro.id().value().toString(),
                        macro == null ? frame.text("automation.add.title") : macro.name(),
                        mayChange,
                        macro != null && macro.archived(),
                        form.fields(),
                        choices(frame, actor, circle, form),
                        Placeholders.known(),
                        faults));
    }

    private Map<String, List<Choice>> choices(Frame frame, Actor actor, Circle circle, MacroForm form) {
        var choices = new LinkedHashMap<String, List<Choice>>();
        choices.put("share", sharings(frame, circle, form.field("share")));
        choices.put(
                "queues",
                sorted(queues.names()).stream()
                        .map(each -> new Choice(
                                each.getKey(), each.getValue(), form.queues().contains(each.getKey())))
                        .toList());
        choices.put("reply", replies(frame, form.field("reply")));
        choices.put("reply/template", templatesOf(frame, actor, form.field("reply/template")));
        choices.put("assign", colleagues(frame, form.field("assign")));
        choices.put("queue", moves(frame, form.field("queue")));
        choices.put(
                "priority", named(frame, HandlingKeys.priorities(), "conversations.priority", form.field("priority")));
        choices.put("status", named(frame, HandlingKeys.statuses(), "conversations.status", form.field("status")));
        return choices;
    }

    private static List<Choice> replies(Frame frame, String chosen) {
        return List.of(
                new Choice("", frame.text("automation.no-reply"), chosen.isEmpty()),
                new Choice("reply", frame.text("automation.said.reply"), chosen.equals("reply")),
                new Choice("draft", frame.text("automation.said.draft"), chosen.equals("draft")));
    }

    private static List<Choice> named(Frame frame, List<String> keys, String prefix, String chosen) {
        return orNothing(frame, keys, key -> frame.word(prefix, key), chosen);
    }

    private static List<Choice> orNothing(
            Frame frame, List<String> values, UnaryOperator<String> words, String chosen) {
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

    private List<Choice> colleagues(Frame frame, String chosen) {
        var names = new LinkedHashMap<String, String>();
        names.put("me", frame.text("automation.me"));
        names.put("nobody", frame.text("automation.nobody"));
        queues.names().keySet().stream()
                .flatMap(queue -> staff.whoMayAnswer(queue).stream())
                .distinct()
                .sorted(java.util.Comparator.comparing(StaffDirectory.Colleague::name))
                .forEach(each -> names.put(each.id().value().toString(), each.name()));
        return orNothing(frame, List.copyOf(names.keySet()), key -> names.getOrDefault(key, key), chosen);
    }

    private List<Choice> sharings(Frame frame, Circle circle, String chosen) {
        var names = new LinkedHashMap<String, String>();
        if (circle.id() != null) {
            names.put("personal", frame.text("automation.scope.personal"));
        }
        circles.teams().forEach((key, name) -> {
            if (circle.changes(Sharing.team(key)) || chosen.equals("team:" + key)) {
                names.put("team:" + key, frame.text("automation.scope.team", name));
            }
        });
        if (circle.publishes() || chosen.equals("company")) {
            names.put("company", frame.text("automation.scope.company"));
        }
        return names.entrySet().stream()
                .map(each ->
                        new Choice(each.getKey(), each.getValue(), each.getKey().equals(chosen)))
                .toList();
    }

    private static List<Map.Entry<String, String>> sorted(Map<String, String> names) {
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
