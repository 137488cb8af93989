package heed.channels.mail.delivery;

import gg.jte.Content;
import heed.channels.mail.delivery.pages.DeliveryNote;
import heed.conversations.EntryId;
import heed.conversations.EntryKind;
import heed.conversations.EntryTool;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.templates.Templates;
import heed.web.Frame;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says below a reply that it came back, is late, or may not have arrived, and what can be done about it. */
@Component
class DeliveryBelow implements EntryTool {

    private static final Set<String> TOLD = Set.of("returned", "unknown", "failed", "delayed");

    private final Deliveries deliveries;
    private final Templates templates;

    DeliveryBelow(Deliveries deliveries, Templates templates) {
        this.deliveries = deliveries;
        this.templates = templates;
    }

    @Override
    public Map<EntryId, Content> tools(Frame frame, Actor actor, KnownConversation conversation, List<Shown> entries) {
        List<EntryId> replies = entries.stream()
                .filter(each -> each.kind() == EntryKind.REPLY)
                .map(Shown::id)
                .toList();
        var below = new HashMap<EntryId, Content>();
        if (!replies.isEmpty()) {
            boolean may = actor.may(Right.CONVERSATIONS_REPLY, conversation.queue());
            deliveries.of(replies).stream()
                    .filter(each -> TOLD.contains(each.what()))
                    .forEach(each -> below.put(
                            each.entry(), templates.channelsMailDelivery(frame, note(each, conversation, may))));
        }
        return below;
    }

    private static DeliveryNote note(Deliveries.Delivery delivery, KnownConversation conversation, boolean may) {
        Instant since = delivery.bouncedAt() != null
                ? delivery.bouncedAt()
                : Objects.requireNonNullElse(delivery.delayedAt(), delivery.queuedAt());
        return new DeliveryNote(
                delivery.what(),
                delivery.recipient(),
                since,
                conversation.url() + "/deliveries/" + delivery.entry().value(),
                may);
    }
}
