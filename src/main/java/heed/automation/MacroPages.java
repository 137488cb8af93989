package heed.automation;

import gg.jte.models.runtime.JteModel;
import heed.automation.pages.MacroPage;
import heed.automation.pages.MacroPage.Choice;
import heed.automation.pages.MacrosPage;
import heed.conversations.QueueNames;
import heed.identity.Actor;
import heed.identity.Circle;
import heed.identity.Circles;
import heed.identity.Right;
import heed.identity.Sharing;
import heed.knowledge.Placeholders;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Slice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of macros: all of them, and one as it is kept or as somebody has just typed it. */
@Component
class MacroPages {

    private final FindMacros find;
    private final Circles circles;
    private final QueueNames queues;
    private final ActionChoices actionChoices;
    private final MacroWords words;
    private final Templates templates;

    MacroPages(
            FindMacros find,
            Circles circles,
            QueueNames queues,
            ActionChoices actionChoices,
            MacroWords words,
            Templates templates) {
        this.find = find;
        this.circles = circles;
        this.queues = queues;
        this.actionChoices = actionChoices;
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
        return typed(frame, actor, macro, MacroForm.of(macro, frame.locale()), Faults.NONE);
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
                ActionChoices.sorted(queues.names()).stream()
                        .map(each -> new Choice(
                                each.getKey(), each.getValue(), form.queues().contains(each.getKey())))
                        .toList());
        choices.putAll(actionChoices.forPeople(frame, actor, form.fields()));
        return choices;
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
}
