package heed.automation.rules;

import gg.jte.models.runtime.JteModel;
import heed.automation.MacroPlan;
import heed.automation.rules.RuleRun.Outcome;
import heed.automation.rules.pages.RuleRunsPage;
import heed.automation.rules.pages.RuleTrialPage;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.conversations.Markdown;
import heed.identity.Actor;
import heed.identity.Right;
import heed.templates.Templates;
import heed.web.Frame;
import heed.web.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of what a rule would have done, and of what it did. */
@Component
class RuleLogPages {

    private final RuleWords words;
    private final ConversationDirectory conversations;
    private final Templates templates;

    RuleLogPages(RuleWords words, ConversationDirectory conversations, Templates templates) {
        this.words = words;
        this.conversations = conversations;
        this.templates = templates;
    }

    JteModel trial(Frame frame, Actor actor, Rule rule, Trial trial, int days) {
        RuleWords.Names names = words.names(List.of(rule));
        List<Condition> conditions = rule.draft().conditions();
        return templates.automationRulesTrial(
                frame,
                new RuleTrialPage(
                        rule.id().value().toString(),
                        rule.name(),
                        days,
                        frame.text("rules.trial.summary", trial.conversations(), days, trial.asked(), trial.matched()),
                        trial.untold().stream()
                                .sorted()
                                .map(kind -> RuleWords.event(frame, kind))
                                .collect(Collectors.joining(", ")),
                        IntStream.range(0, conditions.size())
                                .mapToObj(n -> new RuleTrialPage.Failed(
                                        words.condition(frame, conditions.get(n), names),
                                        trial.failed().get(n)))
                                .toList(),
                        trial.matches().stream()
                                .map(match -> match(frame, rule, match, names))
                                .toList(),
                        trial.matched() > trial.matches().size(),
                        rule.switchedOn() != null,
                        actor.may(Right.AUTOMATION_PUBLISH) && !rule.archived()));
    }

    private RuleTrialPage.Match match(Frame frame, Rule rule, Trial.Match match, RuleWords.Names names) {
        KnownConversation conversation = match.conversation();
        String problem = match.tooOften()
                ? frame.text("rules.reason.too-often", rule.draft().mostADay())
                : match.faults().stream().map(frame::text).collect(Collectors.joining(" "));
        return new RuleTrialPage.Match(
                conversation.url(),
                String.valueOf(conversation.number()),
                subject(conversation),
                RuleWords.event(frame, match.event()),
                frame.moment(match.at()),
                does(frame, rule, match.plan(), names),
                problem);
    }

    private List<RuleTrialPage.Does> does(Frame frame, Rule rule, MacroPlan plan, RuleWords.Names names) {
        Map<RuleAction, String> said = plan.steps().stream()
                .filter(step -> step.said() != null)
                .collect(Collectors.toMap(step -> new RuleAction.Step(step.action()), RuleLogPages::html));
        return rule.draft().actions().stream()
                .map(action -> new RuleTrialPage.Does(words.does(frame, action, names), said.getOrDefault(action, "")))
                .toList();
    }

    private static String html(MacroPlan.Step step) {
        return step.said() == null ? "" : Markdown.html(step.said().text());
    }

    JteModel runs(Frame frame, Actor actor, Rule rule, @Nullable Outcome outcome, Slice<RuleRun> found) {
        Map<ConversationId, KnownConversation> readable = actor.may(Right.CONVERSATIONS_READ)
                ? conversations
                        .findAll(
                                actor,
                                found.items().stream()
                                        .map(RuleRun::conversation)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(KnownConversation::id, Function.identity()))
                : Map.of();
        RuleWords.Names names = words.names(List.of(rule));
        String address = "/settings/rules/" + rule.id().value() + "/runs";
        var tabs = new ArrayList<RuleRunsPage.Tab>();
        tabs.add(new RuleRunsPage.Tab(frame.text("rules.runs.all"), address, outcome == null));
        Arrays.stream(Outcome.values())
                .forEach(each -> tabs.add(new RuleRunsPage.Tab(
                        frame.text("rules.outcome." + each.key()),
                        address + "?outcome=" + each.key(),
                        each == outcome)));
        return templates.automationRulesRuns(
                frame,
                new RuleRunsPage(
                        rule.id().value().toString(),
                        rule.name(),
                        outcome == null ? "" : outcome.key(),
                        tabs,
                        found.items().stream()
                                .map(run -> row(frame, run, readable.get(run.conversation()), names))
                                .toList(),
                        found.next()));
    }

    private RuleRunsPage.Row row(
            Frame frame, RuleRun run, @Nullable KnownConversation conversation, RuleWords.Names names) {
        List<RuleRunsPage.Check> checks = conversation == null
                ? List.of()
                : run.checks().stream()
                        .map(check -> new RuleRunsPage.Check(
                                words.condition(frame, check.condition(), names),
                                check.held(),
                                met(frame, check, names)))
                        .toList();
        return new RuleRunsPage.Row(
                frame.moment(run.at()),
                RuleWords.event(frame, run.event()),
                state(run.outcome()),
                icon(run.outcome()),
                frame.text("rules.outcome." + run.outcome().key()),
                conversation == null ? "" : "#" + conversation.number() + " " + subject(conversation),
                conversation == null ? "" : conversation.url(),
                checks,
                RuleWords.did(frame, run.did()),
                run.reasons().stream().map(frame::text).collect(Collectors.joining(" ")));
    }

    private static String met(Frame frame, Check check, RuleWords.Names names) {
        return check.met().stream()
                .flatMap(value -> value.length() == 36
                        ? Stream.<String>empty()
                        : Stream.of(RuleWords.value(frame, check.condition().subject(), value, names)))
                .collect(Collectors.joining(", "));
    }

    private static String state(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "met";
            case NOT_MATCHED -> "excluded";
            case HELD_BACK -> "at-risk";
            case FAILED -> "late";
        };
    }

    private static String icon(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "check2";
            case NOT_MATCHED -> "dash";
            case HELD_BACK -> "exclamation-triangle";
            case FAILED -> "exclamation-triangle-fill";
        };
    }

    private static String subject(KnownConversation conversation) {
        return conversation.subject().isBlank() ? "–" : conversation.subject();
    }
}
