package heed.automation.webhooks;

import heed.automation.webhooks.Webhook.Former;
import heed.automation.webhooks.WebhookDeliveries.Attempt;
import heed.automation.webhooks.WebhookDeliveries.Delivery;
import heed.platform.Egress;
import heed.platform.Safe;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sends one delivery to its receiver, signed, and tells what was sent and answered without the secret. */
@Component
class PostDelivery {

    private final Egress egress;
    private final Safe safe;
    private final Clock clock;

    PostDelivery(Egress egress, Safe safe, Clock clock) {
        this.egress = egress;
        this.safe = safe;
        this.clock = clock;
    }

    /** Takes up to 15 seconds. */
    Attempt post(Webhook webhook, Delivery delivery) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = headers(delivery, now);
        String head = headers.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
        List<String> secrets = secrets(webhook, now);
        headers.put(
                "Heed-Signature",
                secrets.stream()
                        .map(secret -> Signature.of(secret, now.getEpochSecond(), body))
                        .collect(Collectors.joining(",")));
        long began = System.nanoTime();
        try {
            Egress.Answer answer = egress.post(webhook.url(), headers, body);
            return new Attempt(0, now, millis(began), answer.status(), null, head, kept(answer.text(), secrets));
        } catch (Egress.Unreachable unreachable) {
            String problem = unreachable.forbidden() ? "forbidden" : "unreachable";
            return new Attempt(0, now, millis(began), null, problem, head, "");
        }
    }

    private static Map<String, String> headers(Delivery delivery, Instant now) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Heed");
        headers.put("Heed-Event", delivery.event());
        headers.put("Heed-Delivery", delivery.id().toString());
        headers.put("Heed-Timestamp", String.valueOf(now.getEpochSecond()));
        return headers;
    }

    /** The newest first; two while a receiver turns over. */
    private List<String> secrets(Webhook webhook, Instant now) {
        var secrets = new ArrayList<String>();
        secrets.add(opened(webhook, webhook.lockedSecret()));
        Former former = webhook.former();
        if (former != null && webhook.bothUntil(now) != null) {
            secrets.add(opened(webhook, former.locked()));
        }
        return secrets;
    }

    private String opened(Webhook webhook, byte[] locked) {
        return new String(safe.open(locked, WriteWebhook.object(webhook.id())), StandardCharsets.UTF_8);
    }

    private static String kept(String answer, List<String> secrets) {
        String kept = answer.replace("\0", "");
        for (String secret : secrets) {
            kept = kept.replace(secret, "***");
        }
        return kept.substring(0, Math.min(kept.length(), Egress.MOST_BYTES));
    }

    private static int millis(long began) {
        return (int) ((System.nanoTime() - began) / 1_000_000);
    }
}
