package heed.automation.webhooks;

import gg.jte.models.runtime.JteModel;
import heed.automation.webhooks.WebhookDeliveries.Attempt;
import heed.automation.webhooks.WebhookDeliveries.Delivery;
import heed.automation.webhooks.pages.DeliveriesPage;
import heed.automation.webhooks.pages.DeliveryPage;
import heed.identity.Actor;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The pages of what a webhook was told: all of it, and one delivery with its attempts. */
@Component
class DeliveryPages {

    private static final int ON_A_PAGE = 50;

    private final FindWebhooks find;
    private final JsonMapper json;
    private final Templates templates;

    DeliveryPages(FindWebhooks find, JsonMapper json, Templates templates) {
        this.find = find;
        this.json = json;
        this.templates = templates;
    }

    JteModel list(Frame frame, Actor actor, UUID id, @Nullable UUID cursor) {
        Webhook webhook = find.findAny(actor, id);
        var found =
                find.deliveries(actor, webhook, cursor, ON_A_PAGE).map(delivery -> WebhookWords.row(frame, delivery));
        return templates.automationWebhooksDeliveries(
                frame, new DeliveriesPage(id.toString(), webhook.name(), found.items(), found.next()));
    }

    JteModel one(Frame frame, Actor actor, UUID id, UUID delivery, Faults faults) {
        Webhook webhook = find.findAny(actor, id);
        Delivery found = find.delivery(actor, webhook, delivery);
        return templates.automationWebhooksDelivery(
                frame,
                new DeliveryPage(
                        id.toString(),
                        webhook.name(),
                        delivery.toString(),
                        WebhookWords.event(frame, found.event()),
                        frame.moment(found.createdAt()),
                        found.state(),
                        frame.text("webhooks.delivery." + found.state()),
                        inLines(found.body()),
                        webhook.on() && !found.event().equals("test"),
                        find.attempts(actor, found).reversed().stream()
                                .map(attempt -> attempt(frame, attempt))
                                .toList(),
                        faults));
    }

    private static DeliveryPage.Attempt attempt(Frame frame, Attempt attempt) {
        return new DeliveryPage.Attempt(
                attempt.ordinal(),
                frame.moment(attempt.at()),
                frame.text("webhooks.took", attempt.millis()),
                attempt.taken(),
                WebhookWords.outcome(frame, attempt),
                WebhookWords.advice(frame, attempt),
                attempt.head(),
                attempt.answer());
    }

    private String inLines(String body) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(body));
    }
}
