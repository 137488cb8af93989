package heed.automation.rules;

import heed.automation.ActionReading;
import heed.automation.WebhookCalls;
import heed.calendars.Calendars;
import heed.conversations.ConversationFields;
import heed.conversations.QueueNames;
import heed.identity.Actor;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.knowledge.ReplyWriting;
import heed.platform.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what is told about a rule against what there is now: queues, calendars, colleagues, templates, webhooks. */
@Component
class ReadRule {

    private final QueueNames queues;
    private final Calendars calendars;
    private final StaffDirectory staff;
    private final ReplyWriting templates;
    private final ConversationFields fields;
    private final ObjectProvider<WebhookCalls> webhooks;

    ReadRule(
            QueueNames queues,
            Calendars calendars,
            StaffDirectory staff,
            ReplyWriting templates,
            ConversationFields fields,
            ObjectProvider<WebhookCalls> webhooks) {
        this.queues = queues;
        this.calendars = calendars;
        this.staff = staff;
        this.templates = templates;
        this.fields = fields;
        this.webhooks = webhooks;
    }

    /** @throws heed.platform.Invalid with a fault for each field that will not do */
    RuleDraft read(Actor actor, RuleDetails told) {
        Set<String> knownQueues = queues.names().keySet();
        Set<String> knownCalendars = calendars.names().keySet();
        List<Fault> faults = new ArrayList<>();
        Predicate<String> isStaff = this::isStaff;
        var conditions = new ConditionReading(knownQueues::contains, knownCalendars::contains, isStaff, fields, faults);
        var steps = new ActionReading(actor, templates, staff, knownQueues, fields, faults);
        var actions = new RuleActionReading(steps, isStaff, this::isWebhook, faults);
        return new RuleReading(conditions, actions, knownCalendars::contains, faults).read(told);
    }

    private boolean isStaff(String id) {
        return isId(id)
                && !staff.active(List.of(new StaffId(UUID.fromString(id)))).isEmpty();
    }

    private boolean isWebhook(String id) {
        return isId(id) && webhooks.stream().anyMatch(each -> each.names().containsKey(UUID.fromString(id)));
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
