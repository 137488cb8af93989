package heed.automation.rules;

import heed.automation.ActionDetails;
import heed.automation.EventKind;
import heed.automation.MacroWords;
import heed.automation.WebhookCalls;
import heed.automation.rules.Condition.Field;
import heed.automation.rules.Condition.Subject;
import heed.calendars.Calendars;
import heed.conversations.ConversationFields;
import heed.conversations.KnownField;
import heed.conversations.QueueNames;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.web.Frame;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says rules in the reader's language. */
@Component
class RuleWords {

    private final QueueNames queues;
    private final Calendars calendars;
    private final StaffDirectory staff;
    private final MacroWords macroWords;
    private final ObjectProvider<WebhookCalls> webhooks;
    private final ConversationFields fields;

    RuleWords(
            QueueNames queues,
            Calendars calendars,
            StaffDirectory staff,
            MacroWords macroWords,
            ObjectProvider<WebhookCalls> webhooks,
            ConversationFields fields) {
        this.fields = fields;
        this.queues = queues;
        this.calendars = calendars;
        this.staff = staff;
        this.macroWords = macroWords;
        this.webhooks = webhooks;
    }

    /** What rules name, each sort in one query. */
    record Names(
            Map<String, String> queues,
            Map<String, String> calendars,
            Map<StaffId, String> staff,
            Map<UUID, String> webhooks,
            Map<String, KnownField> fields,
            MacroWords.Names steps) {}

    Names names(Collection<Rule> rules) {
        List<StaffId> people = rules.stream()
                .flatMap(rule -> Stream.concat(
                        rule.draft().actions().stream().flatMap(RuleWords::told),
                        rule.draft().conditions().stream()
                                .filter(each -> each.field() == Field.ASSIGNEE)
                                .flatMap(each -> each.values().stream())
                                .filter(value -> value.length() == 36)
                                .map(value -> new StaffId(UUID.fromString(value)))))
                .distinct()
                .toList();
        Map<UUID, String> calls = new HashMap<>();
        webhooks.forEach(each -> calls.putAll(each.names()));
        return new Names(
                queues.names(),
                calendars.names(),
                people.isEmpty() ? Map.of() : staff.names(people),
                calls,
                fields.asked().stream().collect(Collectors.toMap(KnownField::key, Function.identity())),
                macroWords.namesIn(
                        rules.stream().flatMap(rule -> rule.steps().stream()).toList()));
    }

    private static Stream<StaffId> told(RuleAction action) {
        return action instanceof RuleAction.Tell(var whom, var text) ? Stream.ofNullable(whom) : Stream.empty();
    }

    /** Which events it waits for. */
    String when(Frame frame, Rule rule) {
        return rule.draft().events().stream()
                .sorted()
                .map(kind -> event(frame, kind, rule))
                .collect(Collectors.joining(", "));
    }

    private static String event(Frame frame, EventKind kind, Rule rule) {
        var delay = rule.draft().delay();
        return delay != null && kind != EventKind.MISSED && kind.timed()
                ? frame.text("rules.event." + kind.key() + ".for", frame.duration(delay))
                : event(frame, kind);
    }

    static String event(Frame frame, EventKind kind) {
        return frame.text("rules.event." + kind.key());
    }

    /** All conditions on one line, empty where there are none. */
    String conditions(Frame frame, Rule rule, Names names) {
        return rule.draft().conditions().stream()
                .map(each -> condition(frame, each, names))
                .collect(Collectors.joining(
                        " " + frame.text("rules.join." + rule.matching().key()) + " "));
    }

    String condition(Frame frame, Condition condition, Names names) {
        String values = condition.values().stream()
                .map(value -> value(frame, condition.subject(), value, names))
                .collect(Collectors.joining(", "));
        return frame.text(
                "rules.condition." + condition.operator().key(), subject(frame, condition.subject(), names), values);
    }

    private static String subject(Frame frame, Subject subject, Names names) {
        KnownField own = names.fields().get(subject.part());
        return subject.field() != Field.OWN
                ? frame.text("rules.field." + subject.field().key())
                : own == null ? subject.part() : own.name(frame.locale());
    }

    static String value(Frame frame, Subject subject, String value, Names names) {
        return switch (subject.field()) {
            case CHANNEL -> frame.word("web.channel", value);
            case QUEUE -> names.queues().getOrDefault(value, value);
            case PRIORITY -> frame.word("conversations.priority", value);
            case STATUS -> frame.word("conversations.status", value);
            case ASSIGNEE ->
                value.length() == 36
                        ? names.staff().getOrDefault(new StaffId(UUID.fromString(value)), "–")
                        : frame.text("rules.assignee." + value);
            case CAUSED_BY -> frame.text("rules.cause." + value);
            case HOURS -> names.calendars().getOrDefault(value, value);
            case LANGUAGE, TAGS, SUBJECT, TEXT, CUSTOMER, CUSTOMER_TAGS, CUSTOMER_FACTS, ORGANISATION -> value;
            case OWN -> {
                KnownField own = names.fields().get(subject.part());
                yield own == null ? value : own.said(value, frame.locale());
            }
        };
    }

    /** All that it does, on one line. */
    String does(Frame frame, Rule rule, Names names) {
        return rule.draft().actions().stream()
                .map(action -> does(frame, action, names))
                .collect(Collectors.joining(" · "));
    }

    String does(Frame frame, RuleAction action, Names names) {
        return switch (action) {
            case RuleAction.Step(var step) -> macroWords.does(frame, step, names.steps());
            case RuleAction.Tell(var whom, var text) ->
                whom == null
                        ? frame.text("rules.does.notify-assignee")
                        : frame.text("rules.does.notify", names.staff().getOrDefault(whom, "–"));
            case RuleAction.Call(var webhook) ->
                frame.text("rules.does.webhook", names.webhooks().getOrDefault(webhook, "–"));
        };
    }

    /** What it did once, on one line; kinds of actions alone, since the rule may say something else by now. */
    static String did(Frame frame, List<ActionDetails> did) {
        return did.stream()
                .map(each -> frame.text("rules.action." + each.action()))
                .collect(Collectors.joining(" · "));
    }

    /** Key of its state: on, off, stopped, later, over. */
    static String state(Rule rule, Instant now) {
        Instant until = rule.draft().activeUntil();
        if (rule.stopped() != null) {
            return "stopped";
        }
        if (rule.switchedOn() == null) {
            return "off";
        }
        if (rule.inForce(now)) {
            return "on";
        }
        return until != null && !now.isBefore(until) ? "over" : "later";
    }

    String stateWords(Frame frame, Rule rule, Instant now) {
        Rule.Stopped stopped = rule.stopped();
        if (stopped != null) {
            return frame.text(
                    "rules.state.stopped.why",
                    frame.moment(stopped.at()),
                    rule.draft().mostADay(),
                    String.valueOf(stopped.number()));
        }
        return frame.text("rules.state." + state(rule, now));
    }
}
