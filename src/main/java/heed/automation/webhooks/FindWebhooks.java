package heed.automation.webhooks;

import heed.automation.webhooks.WebhookDeliveries.Attempt;
import heed.automation.webhooks.WebhookDeliveries.Delivery;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import heed.web.Slice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks up webhooks and what they were told, for those who may set them up. */
@Service
class FindWebhooks {

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;

    FindWebhooks(Webhooks webhooks, WebhookDeliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    /** By name: those in use, or those that were removed. */
    List<Webhook> all(Actor actor, boolean removed) {
        actor.require(Right.SETTINGS_WRITE);
        return webhooks.all(removed);
    }

    /** What each was told last. */
    Map<WebhookId, Delivery> latest(Actor actor) {
        actor.require(Right.SETTINGS_WRITE);
        return deliveries.latest().stream().collect(Collectors.toMap(Delivery::webhook, Function.identity()));
    }

    /** @throws NotFound where there is none in use */
    Webhook find(Actor actor, UUID id) {
        return known(actor, id, false);
    }

    /** Also one that was removed. */
    Webhook findAny(Actor actor, UUID id) {
        return known(actor, id, true);
    }

    private Webhook known(Actor actor, UUID id, boolean removed) {
        actor.require(Right.SETTINGS_WRITE);
        return webhooks.find(new WebhookId(id))
                .filter(each -> removed || !each.archived())
                .orElseThrow(NotFound::new);
    }

    /** The newest first. */
    Slice<Delivery> deliveries(Actor actor, Webhook webhook, @Nullable UUID cursor, int limit) {
        actor.require(Right.SETTINGS_WRITE);
        return Slice.of(
                deliveries.page(webhook.id(), cursor, limit + 1),
                limit,
                last -> last.id().toString());
    }

    /** @throws NotFound where this webhook was told no such thing */
    Delivery delivery(Actor actor, Webhook webhook, UUID delivery) {
        actor.require(Right.SETTINGS_WRITE);
        return deliveries
                .find(delivery)
                .filter(each -> each.webhook().equals(webhook.id()))
                .orElseThrow(NotFound::new);
    }

    /** The oldest first. */
    List<Attempt> attempts(Actor actor, Delivery delivery) {
        actor.require(Right.SETTINGS_WRITE);
        return deliveries.attempts(delivery.id());
    }
}
