package heed.automation.webhooks;

import heed.conversations.ConversationId;
import heed.conversations.ConversationRemains;
import heed.identity.Keepsake;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was told to webhooks and what they answered: it goes after a month, earlier by a rule, and with its conversation. */
@Component
class DeliveryKeepsake implements Keepsake, ConversationRemains {

    private final SettledDeliveries deliveries;

    DeliveryKeepsake(SettledDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String key() {
        return "webhook-deliveries";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean narrowed() {
        return false;
    }

    /** Of rules about everything the first alone fits anything. */
    @Override
    public List<Found> find(Reach reach, Mark after, int most, boolean claim) {
        return reach.earlier().isEmpty() ? deliveries.before(reach.before(), after, most, claim) : List.of();
    }

    @Override
    public Map<String, Integer> letGo(Collection<UUID> ids, UUID run) {
        return Map.of("deliveries", deliveries.remove(ids));
    }

    @Override
    public Map<String, Integer> forget(Collection<ConversationId> ids) {
        return Map.of("deliveries", deliveries.removeAbout(ids));
    }
}
