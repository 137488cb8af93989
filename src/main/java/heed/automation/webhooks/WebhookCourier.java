package heed.automation.webhooks;

import heed.automation.webhooks.WebhookDeliveries.Attempt;
import heed.platform.Courier;
import heed.platform.Recordset;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Carries one delivery to its receiver and writes every attempt down. A receiver knows a repetition by the delivery's id. */
@Component
class WebhookCourier implements Courier {

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final StopWebhook stopWebhook;
    private final PostDelivery postDelivery;
    private final Clock clock;

    WebhookCourier(
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            StopWebhook stopWebhook,
            PostDelivery postDelivery,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.stopWebhook = stopWebhook;
        this.postDelivery = postDelivery;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return TellWebhooks.KIND;
    }

    @Override
    public boolean repeatsUnknown(int attempt) {
        return true;
    }

    @Override
    public Delivery deliver(UUID effect, String payload, int attempt) {
        Optional<WebhookDeliveries.Delivery> delivery = deliveries.find(delivery(payload));
        Optional<Webhook> webhook = delivery.flatMap(each -> webhooks.find(each.webhook()));
        if (delivery.isEmpty() || webhook.filter(Webhook::on).isEmpty()) {
            return new Delivery.Failed("the webhook is switched off");
        }
        return post(webhook.get(), delivery.get());
    }

    private Delivery post(Webhook webhook, WebhookDeliveries.Delivery delivery) {
        Attempt attempt = postDelivery.post(webhook, delivery);
        deliveries.add(delivery.id(), attempt);
        String outcome =
                attempt.status() == null ? Objects.requireNonNull(attempt.problem()) : String.valueOf(attempt.status());
        if (attempt.taken()) {
            webhooks.succeeded(webhook.id());
            return new Delivery.Sent(outcome);
        }
        if (attempt.gone()) {
            stopWebhook.stop(webhook.id(), "gone", attempt.at());
            return new Delivery.Failed(outcome);
        }
        stopWebhook.count(webhook.id(), attempt.at());
        return new Delivery.Deferred(outcome);
    }

    @Override
    public void settled(UUID effect, String payload, Delivery delivery) {
        deliveries.settle(
                delivery(payload), delivery instanceof Delivery.Sent ? "delivered" : "failed", clock.instant());
    }

    private static UUID delivery(String payload) {
        return Objects.requireNonNull(Recordset.read(payload, new TypeReference<Map<String, UUID>>() {})
                .get("delivery"));
    }
}
