package heed.automation.webhooks;

import heed.automation.Occurrence;
import heed.automation.OccurrenceFollower;
import heed.automation.WebhookCalls;
import heed.conversations.KnownConversation;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Outbox;
import heed.platform.Recordset;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Hands to the outbox what webhooks are told, each receiver in a lane of its own. */
@Service
class TellWebhooks implements OccurrenceFollower, WebhookCalls {

    static final String KIND = "webhook";

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;
    private final String baseUrl;

    TellWebhooks(
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            Outbox outbox,
            JsonMapper json,
            Clock clock,
            @Value("${heed.base.url:}") String baseUrl) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.baseUrl = baseUrl.strip().replaceFirst("/+$", "");
    }

    @Override
    public int order() {
        return 20;
    }

    /** Each of the things that happened is told by itself. */
    @Override
    public void follow(Occurrence occurrence, KnownConversation conversation) {
        if (occurrence.rule() != null) {
            return;
        }
        for (Webhook webhook : webhooks.toldOf(occurrence.kinds())) {
            occurrence.kinds().stream()
                    .filter(kind -> webhook.events().contains(kind) && webhook.hears(conversation.queue()))
                    .filter(kind -> !kind.timed())
                    .sorted()
                    .forEach(kind -> tell(webhook, kind.key(), conversation, null, occurrence.at()));
        }
    }

    @Override
    public Map<UUID, String> names() {
        var names = new LinkedHashMap<UUID, String>();
        webhooks.all(false).forEach(each -> names.put(each.id().value(), each.name()));
        return names;
    }

    @Override
    public void call(UUID webhook, String event, KnownConversation conversation, @Nullable String rule) {
        webhooks.find(new WebhookId(webhook))
                .filter(Webhook::on)
                .ifPresent(found -> tell(found, event, conversation, rule, now()));
    }

    /** A word to a receiver about no conversation, not on its way yet. */
    WebhookDeliveries.Delivery example(Webhook webhook) {
        return delivery(webhook, "test", null, payload("test", null, null, now()));
    }

    @Atomic
    void keepExample(WebhookDeliveries.Delivery example, WebhookDeliveries.Attempt attempt) {
        deliveries.addSettled(example, attempt, attempt.taken() ? "delivered" : "failed");
    }

    /** Once more, under the id that it had; what waits for its next try is tried at once. @return false where it is being tried */
    @Atomic
    boolean again(WebhookDeliveries.Delivery delivery) {
        if (delivery.state().equals("waiting")) {
            return outbox.hurry(lane(delivery.webhook()), payload(delivery.id()));
        }
        deliveries.waitAgain(delivery.id());
        enqueue(delivery.webhook(), delivery.id());
        return true;
    }

    private void tell(
            Webhook webhook, String event, KnownConversation conversation, @Nullable String rule, Instant at) {
        send(webhook, event, conversation.id().value(), payload(event, conversation, rule, at));
    }

    private void send(Webhook webhook, String event, @Nullable UUID conversation, Map<String, ?> payload) {
        WebhookDeliveries.Delivery delivery = delivery(webhook, event, conversation, payload);
        deliveries.add(delivery);
        enqueue(webhook.id(), delivery.id());
    }

    private WebhookDeliveries.Delivery delivery(
            Webhook webhook, String event, @Nullable UUID conversation, Map<String, ?> payload) {
        UUID id = Ids.next();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("version", 1);
        body.put("delivery", id);
        body.putAll(payload);
        String text = json.writeValueAsString(body);
        return new WebhookDeliveries.Delivery(id, webhook.id(), event, conversation, text, "waiting", now(), null);
    }

    private void enqueue(WebhookId webhook, UUID delivery) {
        outbox.enqueue(KIND, lane(webhook), payload(delivery));
    }

    private static String lane(WebhookId webhook) {
        return KIND + ":" + webhook.value();
    }

    private static String payload(UUID delivery) {
        return Recordset.json(Map.of("delivery", delivery));
    }

    /** Nothing that somebody wrote: the receiver fetches that with a token, and with the rights of its owner. */
    private Map<String, Object> payload(
            String event, @Nullable KnownConversation conversation, @Nullable String rule, Instant at) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("event", event);
        payload.put("at", at);
        if (rule != null) {
            payload.put("rule", rule);
        }
        if (conversation != null) {
            payload.put("conversation", told(conversation));
        }
        return payload;
    }

    private Map<String, @Nullable Object> told(KnownConversation conversation) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("id", conversation.id().value());
        told.put("number", conversation.number());
        told.put("subject", conversation.subject());
        told.put("channel", conversation.channel());
        told.put("queue", conversation.queue());
        told.put("priority", conversation.priority());
        told.put("status", conversation.status());
        told.put("assignee", StaffId.valueOrNull(conversation.assignee()));
        told.put("tags", conversation.tags());
        told.put("language", conversation.language());
        told.put("customer", conversation.customer().value());
        told.put("createdAt", conversation.openedAt());
        told.put("waitingSince", conversation.waitingSince());
        told.put("url", baseUrl + conversation.url());
        return told;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
