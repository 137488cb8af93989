package heed.automation.webhooks;

import heed.automation.webhooks.WebhookDeliveries.Delivery;
import heed.identity.Actor;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Sends a receiver an example and waits for its answer. It counts for nothing: also a webhook that is switched off is tried so. */
@Service
class TryWebhook {

    private final FindWebhooks find;
    private final TellWebhooks tell;
    private final PostDelivery postDelivery;

    TryWebhook(FindWebhooks find, TellWebhooks tell, PostDelivery postDelivery) {
        this.find = find;
        this.tell = tell;
        this.postDelivery = postDelivery;
    }

    /**
     * Takes up to 15 seconds, outside any transaction.
     *
     * @return the delivery's id
     */
    UUID now(Actor actor, UUID id) {
        Webhook webhook = find.find(actor, id);
        Delivery example = tell.example(webhook);
        tell.keepExample(example, postDelivery.post(webhook, example));
        return example.id();
    }
}
