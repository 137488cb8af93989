package heed.automation.webhooks;

import heed.automation.webhooks.WebhookDeliveries.Attempt;
import heed.platform.Courier;
import heed.platform.Egress;
import heed.platform.Recordset;
import heed.platform.Safe;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Carries one delivery to its receiver and writes every attempt down. A receiver knows a repetition by the delivery's id. */
@Component
class WebhookCourier implements Courier {

    private static final int GONE = 410;

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final StopWebhook stopWebhook;
    private final Egress egress;
    private final Safe safe;
    private final Clock clock;

    WebhookCourier(
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            StopWebhook stopWebhook,
            Egress egress,
            Safe safe,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.stopWebhook = stopWebhook;
        this.egress = egress;
        this.safe = safe;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return TellWebhooks.KIND;
    }

    @Override
    public boolean repeatsUnknown() {
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Heed");
        headers.put("Heed-Event", delivery.event());
        headers.put("Heed-Delivery", delivery.id().toString());
        headers.put("Heed-Timestamp", String.valueOf(now.getEpochSecond()));
        String head = headers.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
        String secret = new String(
                safe.open(webhook.lockedSecret(), WriteWebhook.object(webhook.id())), StandardCharsets.UTF_8);
        headers.put("Heed-Signature", Signature.of(secret, now.getEpochSecond(), body));
        long began = System.nanoTime();
        try {
            Egress.Answer answer = egress.post(webhook.url(), headers, body);
            String text = answer.text().replace(secret, "***").replace("\0", "");
            String kept = text.substring(0, Math.min(text.length(), Egress.MOST_BYTES));
            deliveries.add(delivery.id(), new Attempt(0, now, millis(began), answer.status(), null, head, kept));
            return judged(webhook, answer.status(), now);
        } catch (Egress.Unreachable unreachable) {
            String problem = unreachable.forbidden() ? "forbidden" : "unreachable";
            deliveries.add(delivery.id(), new Attempt(0, now, millis(began), null, problem, head, ""));
            stopWebhook.count(webhook.id(), now);
            return new Delivery.Deferred(problem);
        }
    }

    private Delivery judged(Webhook webhook, int status, Instant now) {
        if (status / 100 == 2) {
            webhooks.succeeded(webhook.id());
            return new Delivery.Sent(String.valueOf(status));
        }
        if (status == GONE) {
            stopWebhook.stop(webhook.id(), "gone", now);
            return new Delivery.Failed("410");
        }
        stopWebhook.count(webhook.id(), now);
        return new Delivery.Deferred(String.valueOf(status));
    }

    private static int millis(long began) {
        return (int) ((System.nanoTime() - began) / 1_000_000);
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
