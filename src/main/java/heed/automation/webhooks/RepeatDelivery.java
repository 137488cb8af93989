package heed.automation.webhooks;

import heed.automation.webhooks.WebhookDeliveries.Delivery;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Refused;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Sends a delivery once more under the id that it had, or at once where it waits for its next try. */
@Service
class RepeatDelivery {

    private final FindWebhooks find;
    private final TellWebhooks tell;

    RepeatDelivery(FindWebhooks find, TellWebhooks tell) {
        this.find = find;
        this.tell = tell;
    }

    /** @throws Refused where the webhook is switched off, or the delivery is being tried at this moment */
    @Atomic
    Delivery again(Actor actor, UUID id, UUID delivery) {
        Webhook webhook = find.find(actor, id);
        Delivery found = find.delivery(actor, webhook, delivery);
        if (!webhook.on()) {
            throw Refused.because("webhooks.fault.off", webhook.name());
        }
        if (!tell.again(found)) {
            throw Refused.because("webhooks.fault.waiting");
        }
        return find.delivery(actor, webhook, delivery);
    }
}
