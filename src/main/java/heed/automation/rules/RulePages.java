package heed.automation.rules;

import gg.jte.models.runtime.JteModel;
import heed.automation.ActionChoices;
import heed.automation.EventKind;
import heed.automation.WebhookCalls;
import heed.automation.pages.MacroPage.Choice;
import heed.automation.rules.Condition.Field;
import heed.automation.rules.Condition.Subject;
import heed.automation.rules.pages.RulePage;
import heed.automation.rules.pages.RulesPage;
import heed.calendars.Calendars;
import heed.conversations.ConversationFields;
import heed.conversations.HandlingKeys;
import heed.conversations.KnownField;
import heed.conversations.QueueNames;
import heed.identity.Actor;
import heed.identity.Right;
import heed.knowledge.Placeholders;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The pages of rules: all of them, and one as it is kept or as somebody has just typed it. */
@Component
class RulePages {

    private static final Duration LATELY = Duration.ofDays(7);

    private final FindRules find;
    private final RuleRuns runs;
    private final RuleWords words;
    private final ActionChoices actionChoices;
    private final QueueNames queues;
    private final Calendars calendars;
    private final ObjectProvider<WebhookCalls> webhooks;
    private final Templates templates;
    private final Clock clock;
    private final ConversationFields owns;

    RulePages(
            FindRules find,
            RuleRuns runs,
            RuleWords words,
            ActionChoices actionChoices,
            QueueNames queues,
            Calendars calendars,
            ObjectProvider<WebhookCalls> webhooks,
            Templates templates,
            Clock clock,
            ConversationFields owns) {
        this.owns = owns;
        this.find = find;
        this.runs = runs;
        this.words = words;
        this.actionChoices = actionChoices;
        this.queues = queues;
        this.calendars = calendars;
        this.webhooks = webhooks;
        this.templates = templates;
        this.clock = clock;
    }

    JteModel list(Frame frame, Actor actor, boolean archived) {
        List<Rule> rules = find.all(actor, archived);
        RuleWords.Names names = words.names(rules);
        Instant now = clock.instant();
        Map<RuleId, Integer> counts = runs.counts(now.minus(LATELY));
        List<RulesPage.Row> rows = IntStream.range(0, rules.size())
                .mapToObj(n -> row(frame, rules.get(n), n, rules.size(), names, counts, now))
                .toList();
        return templates.automationRulesRules(
                frame, new RulesPage(archived, rows, actor.may(Right.AUTOMATION_PUBLISH)));
    }

    private RulesPage.Row row(
            Frame frame, Rule rule, int n, int all, RuleWords.Names names, Map<RuleId, Integer> counts, Instant now) {
        return new RulesPage.Row(
                "/settings/rules/" + rule.id().value(),
                n + 1,
                rule.name(),
                words.when(frame, rule),
                words.conditions(frame, rule, names),
                words.does(frame, rule, names),
                RuleWords.state(rule, now),
                words.stateWords(frame, rule, now),
                counts.getOrDefault(rule.id(), 0),
                n == 0,
                n == all - 1);
    }

    JteModel kept(Frame frame, Actor actor, Rule rule) {
        return typed(frame, actor, rule, RuleForm.of(rule, frame.company().zone(), frame.locale()), Faults.NONE);
    }

    JteModel typed(Frame frame, Actor actor, @Nullable Rule rule, RuleForm form, Faults faults) {
        Instant now = clock.instant();
        Map<String, List<Choice>> choices = choices(frame, actor, form);
        return templates.automationRulesRule(
                frame,
                new RulePage(
                        rule == null ? "" : rule.id().value().toString(),
                        rule == null ? frame.text("rules.add.title") : rule.name(),
                        actor.may(Right.AUTOMATION_PUBLISH),
                        rule != null && rule.archived(),
                        rule == null ? "off" : RuleWords.state(rule, now),
                        rule == null ? "" : words.stateWords(frame, rule, now),
                        form.fields(),
                        choices,
                        Stream.concat(
                                        Field.BUILT_IN.stream().map(field -> line(frame, field, form, choices)),
                                        owns.asked().stream().map(field -> line(frame, field, form, choices)))
                                .toList(),
                        Placeholders.known(),
                        faults));
    }

    private static RulePage.Line line(Frame frame, Field field, RuleForm form, Map<String, List<Choice>> choices) {
        String name = "if/" + field.key();
        boolean ticked = RuleForm.TICKED.contains(field);
        String chosen = ticked ? chosen(choices.getOrDefault(name, List.of())) : form.field(name);
        return new RulePage.Line(
                name,
                frame.text("rules.field." + field.key()),
                ticked,
                ticked ? "" : frame.text("rules.field." + field.key() + ".hint"),
                chosen);
    }

    private static RulePage.Line line(Frame frame, KnownField field, RuleForm form, Map<String, List<Choice>> choices) {
        String name = "if/" + Subject.ofOwn(field.key()).key();
        boolean ticked = !field.choices().isEmpty();
        return new RulePage.Line(
                name,
                field.name(frame.locale()),
                ticked,
                frame.text("rules.field.own." + (field.kind().equals("text") ? "text" : "value")),
                ticked ? chosen(choices.getOrDefault(name, List.of())) : form.field(name));
    }

    private static String chosen(List<Choice> choices) {
        return choices.stream().filter(Choice::chosen).map(Choice::words).collect(Collectors.joining(", "));
    }

    private void owns(Frame frame, RuleForm form, Map<String, List<Choice>> choices) {
        for (KnownField field : owns.asked()) {
            String name = "if/" + Subject.ofOwn(field.key()).key();
            choices.put(name + "/operator", operators(frame, ConditionReading.operators(field), form, name));
            choices.put(
                    name,
                    field.choices().stream()
                            .map(each -> new Choice(
                                    each.value(),
                                    each.name().in(frame.locale()),
                                    form.list(name).contains(each.value())))
                            .toList());
        }
    }

    private static List<Choice> operators(Frame frame, List<Condition.Operator> operators, RuleForm form, String name) {
        return plain(
                operators.stream().map(Condition.Operator::key).toList(),
                form.field(name + "/operator"),
                key -> frame.text("rules.operator." + key));
    }

    private Map<String, List<Choice>> choices(Frame frame, Actor actor, RuleForm form) {
        var choices = new LinkedHashMap<String, List<Choice>>();
        choices.put(
                "events",
                Arrays.stream(EventKind.values())
                        .map(kind -> new Choice(
                                kind.key(),
                                RuleWords.event(frame, kind),
                                form.list("events").contains(kind.key())))
                        .toList());
        choices.put(
                "delay-unit",
                plain(
                        List.copyOf(RuleForm.UNITS.keySet()).reversed(),
                        form.field("delay-unit").isEmpty() ? "hours" : form.field("delay-unit"),
                        key -> frame.text("rules.unit." + key)));
        Map<String, String> calendarNames = calendars.names();
        choices.put("calendar", with(frame.text("rules.calendar.none"), calendarNames, form.field("calendar")));
        choices.put(
                "matching",
                plain(List.of("all", "any"), form.field("matching"), key -> frame.text("rules.matching." + key)));
        Map<String, String> colleagues = actionChoices.colleagues();
        owns(frame, form, choices);
        for (Field field : Field.BUILT_IN) {
            String name = "if/" + field.key();
            choices.put(name + "/operator", operators(frame, field.operators(), form, name));
            if (RuleForm.TICKED.contains(field)) {
                Map<String, String> values = values(frame, field, calendarNames, colleagues);
                choices.put(
                        name,
                        values.entrySet().stream()
                                .map(each -> new Choice(
                                        each.getKey(),
                                        each.getValue(),
                                        form.list(name).contains(each.getKey())))
                                .toList());
            }
        }
        choices.putAll(actionChoices.forRules(frame, actor, form.fields()));
        choices.put("notify", whom(frame, colleagues, form.field("notify")));
        var calls = new LinkedHashMap<String, String>();
        webhooks.forEach(each -> each.names().forEach((id, name) -> calls.put(id.toString(), name)));
        choices.put("webhook", with(frame.text("rules.webhook.none"), calls, form.field("webhook")));
        return choices;
    }

    private Map<String, String> values(
            Frame frame, Field field, Map<String, String> calendarNames, Map<String, String> colleagues) {
        var values = new LinkedHashMap<String, String>();
        switch (field) {
            case CHANNEL -> ConditionReading.CHANNELS.forEach(key -> values.put(key, frame.word("web.channel", key)));
            case QUEUE ->
                ActionChoices.sorted(queues.names()).forEach(each -> values.put(each.getKey(), each.getValue()));
            case PRIORITY ->
                HandlingKeys.priorities().forEach(key -> values.put(key, frame.word("conversations.priority", key)));
            case STATUS ->
                Stream.concat(HandlingKeys.statuses().stream(), Stream.of("snoozed"))
                        .forEach(key -> values.put(key, frame.word("conversations.status", key)));
            case ASSIGNEE -> {
                values.put("nobody", frame.text("rules.assignee.nobody"));
                values.put("somebody", frame.text("rules.assignee.somebody"));
                values.putAll(colleagues);
            }
            case CAUSED_BY -> ConditionReading.CAUSES.forEach(key -> values.put(key, frame.text("rules.cause." + key)));
            case HOURS -> values.putAll(calendarNames);
            case LANGUAGE, TAGS, SUBJECT, TEXT, CUSTOMER, CUSTOMER_TAGS, CUSTOMER_FACTS, ORGANISATION, OWN ->
                values.clear();
        }
        return values;
    }

    private static List<Choice> whom(Frame frame, Map<String, String> colleagues, String chosen) {
        var names = new LinkedHashMap<String, String>();
        names.put("assignee", frame.text("rules.whom.assignee"));
        names.putAll(colleagues);
        return with(frame.text("rules.whom.nobody"), names, chosen);
    }

    private static List<Choice> plain(List<String> keys, String chosen, UnaryOperator<String> words) {
        return keys.stream()
                .map(key -> new Choice(key, words.apply(key), key.equals(chosen)))
                .toList();
    }

    private static List<Choice> with(String nothing, Map<String, String> names, String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", nothing, chosen.isEmpty()));
        names.forEach((key, name) -> choices.add(new Choice(key, name, key.equals(chosen))));
        return choices;
    }
}
