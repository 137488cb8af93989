package heed.automation.webhooks;

import heed.automation.EventKind;
import heed.automation.webhooks.WebhookDeliveries.Attempt;
import heed.automation.webhooks.WebhookDeliveries.Delivery;
import heed.automation.webhooks.pages.DeliveryRow;
import heed.web.Frame;
import java.util.Objects;
import java.util.stream.Collectors;

/** How webhooks and what they were told are put into words. */
final class WebhookWords {

    private WebhookWords() {}

    static String url(WebhookId id) {
        return "/settings/webhooks/" + id.value();
    }

    static String url(Delivery delivery) {
        return url(delivery.webhook()) + "/deliveries/" + delivery.id();
    }

    /** Key of its state. */
    static String state(Webhook webhook) {
        return webhook.on() ? "on" : webhook.stopped() == null ? "off" : "stopped";
    }

    static String stateWords(Frame frame, Webhook webhook) {
        Webhook.Stopped stopped = webhook.stopped();
        return stopped == null
                ? frame.text("webhooks.state." + state(webhook))
                : frame.text("webhooks.stopped." + stopped.why(), frame.moment(stopped.at()));
    }

    static String event(Frame frame, String key) {
        return EventKind.of(key).isPresent() ? frame.text("rules.event." + key) : frame.text("webhooks.event." + key);
    }

    static String events(Frame frame, Webhook webhook) {
        return webhook.events().isEmpty()
                ? frame.text("webhooks.events.none")
                : webhook.events().stream()
                        .sorted()
                        .map(kind -> event(frame, kind.key()))
                        .collect(Collectors.joining(", "));
    }

    static DeliveryRow row(Frame frame, Delivery delivery) {
        return new DeliveryRow(
                url(delivery),
                frame.moment(delivery.createdAt()),
                event(frame, delivery.event()),
                delivery.state(),
                frame.text("webhooks.delivery." + delivery.state()));
    }

    static String outcome(Frame frame, Attempt attempt) {
        return attempt.status() == null
                ? frame.text("webhooks.problem." + Objects.requireNonNull(attempt.problem()))
                : frame.text("webhooks.answered", String.valueOf(attempt.status()));
    }

    /** What to do about it; empty where the receiver has taken it. */
    static String advice(Frame frame, Attempt attempt) {
        if (attempt.taken()) {
            return "";
        }
        Integer status = attempt.status();
        if (status == null) {
            return frame.text("webhooks.advice." + Objects.requireNonNull(attempt.problem()));
        }
        return frame.text("webhooks.advice." + kind(status));
    }

    private static String kind(int status) {
        return switch (status) {
            case 401, 403 -> "refused";
            case 404, 405 -> "not-there";
            case 410 -> "gone";
            case 429 -> "too-many";
            default -> status / 100 == 3 ? "redirect" : status / 100 == 4 ? "client" : "server";
        };
    }
}
