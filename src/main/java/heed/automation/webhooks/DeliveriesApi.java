package heed.automation.webhooks;

import heed.automation.webhooks.WebhookDeliveries.Attempt;
import heed.automation.webhooks.WebhookDeliveries.Delivery;
import heed.identity.Actor;
import heed.web.Slice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What webhooks were told, in the API: looked up, sent again, tried. */
@RestController
class DeliveriesApi {

    private final FindWebhooks find;
    private final TryWebhook tryWebhook;
    private final RepeatDelivery repeat;

    DeliveriesApi(FindWebhooks find, TryWebhook tryWebhook, RepeatDelivery repeat) {
        this.find = find;
        this.tryWebhook = tryWebhook;
        this.repeat = repeat;
    }

    /** Sends an example and waits for the answer. */
    @PostMapping("/api/v1/webhooks/{id}/tests")
    DeliveryView test(Actor actor, @PathVariable UUID id) {
        return told(actor, id, tryWebhook.now(actor, id));
    }

    @GetMapping("/api/v1/webhooks/{id}/deliveries")
    Slice<DeliveryView> deliveries(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        return find.deliveries(actor, find.find(actor, id), cursor, Math.clamp(limit, 1, Slice.MOST))
                .map(each -> DeliveryView.of(each, List.of()));
    }

    @GetMapping("/api/v1/webhooks/{id}/deliveries/{delivery}")
    DeliveryView delivery(Actor actor, @PathVariable UUID id, @PathVariable UUID delivery) {
        return told(actor, id, delivery);
    }

    /** Sends it once more, under the same id. */
    @PostMapping("/api/v1/webhooks/{id}/deliveries/{delivery}/repetition")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView again(Actor actor, @PathVariable UUID id, @PathVariable UUID delivery) {
        return DeliveryView.of(repeat.again(actor, id, delivery), List.of());
    }

    private DeliveryView told(Actor actor, UUID id, UUID delivery) {
        Delivery found = find.delivery(actor, find.find(actor, id), delivery);
        return DeliveryView.of(found, find.attempts(actor, found));
    }

    /** @param attempts left out in lists */
    record DeliveryView(
            UUID id,
            String event,
            @Nullable UUID conversation,
            String state,
            String body,
            Instant createdAt,
            @Nullable Instant settledAt,
            List<Attempt> attempts) {

        static DeliveryView of(Delivery delivery, List<Attempt> attempts) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.event(),
                    delivery.conversation(),
                    delivery.state(),
                    delivery.body(),
                    delivery.createdAt(),
                    delivery.settledAt(),
                    attempts);
        }
    }
}
