package heed.channels.mail.delivery;

import heed.channels.mail.DecideDelivery;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.identity.Actor;
import heed.web.Slice;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What came of the replies of a conversation, in the API. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/deliveries")
class DeliveriesApi {

    private final ConversationDirectory conversations;
    private final Deliveries deliveries;
    private final DecideDelivery decideDelivery;

    DeliveriesApi(ConversationDirectory conversations, Deliveries deliveries, DecideDelivery decideDelivery) {
        this.conversations = conversations;
        this.deliveries = deliveries;
        this.decideDelivery = decideDelivery;
    }

    record Answer(
            UUID entry,
            String recipient,
            String state,
            String remark,
            Instant queuedAt,
            @Nullable Instant settledAt,
            @Nullable Instant delayedAt,
            @Nullable Instant bouncedAt) {}

    @GetMapping
    Slice<Answer> list(Actor actor, @PathVariable UUID id) {
        return new Slice<>(
                deliveries
                        .of(conversations
                                .find(actor, new ConversationId(id))
                                .id()
                                .value())
                        .stream()
                        .map(each -> new Answer(
                                each.entry().value(),
                                each.recipient(),
                                each.what(),
                                each.remark(),
                                each.queuedAt(),
                                each.settledAt(),
                                each.delayedAt(),
                                each.bouncedAt()))
                        .toList(),
                null);
    }

    @PostMapping("/{entry}/arrival")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void arrived(Actor actor, @PathVariable UUID id, @PathVariable UUID entry) {
        conversations.find(actor, new ConversationId(id));
        decideDelivery.arrived(actor, new EntryId(entry));
    }

    @PostMapping("/{entry}/repetition")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(Actor actor, @PathVariable UUID id, @PathVariable UUID entry) {
        conversations.find(actor, new ConversationId(id));
        decideDelivery.again(actor, new EntryId(entry));
    }
}
