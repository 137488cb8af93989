package heed.automation.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import heed.automation.Occurrences;
import heed.automation.webhooks.AllowNetwork.NetworkDetails;
import heed.automation.webhooks.WebhookDeliveries.Attempt;
import heed.automation.webhooks.WebhookDeliveries.Delivery;
import heed.automation.webhooks.WriteWebhook.Made;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.EgressPermits.Permit;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.EntityTag;
import heed.web.Slice;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks in the API, their deliveries, and the networks that Heed may reach. */
@RestController
class WebhooksApi {

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final WriteWebhook write;
    private final TellWebhooks tell;
    private final AllowNetwork networks;

    WebhooksApi(
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            WriteWebhook write,
            TellWebhooks tell,
            AllowNetwork networks) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.write = write;
        this.tell = tell;
        this.networks = networks;
    }

    @GetMapping("/api/v1/webhooks")
    Slice<WebhookView> list(Actor actor) {
        actor.require(Right.SETTINGS_WRITE);
        return new Slice<>(
                webhooks.all(false).stream()
                        .map(each -> WebhookView.of(each, null))
                        .toList(),
                null);
    }

    @PostMapping("/api/v1/webhooks")
    ResponseEntity<WebhookView> add(Actor actor, @RequestBody WebhookDetails details) {
        Made made = write.add(actor, details);
        return ResponseEntity.created(
                        URI.create("/api/v1/webhooks/" + made.webhook().id().value()))
                .eTag(EntityTag.of(made.webhook().version()))
                .body(WebhookView.of(made.webhook(), made.secret()));
    }

    @GetMapping("/api/v1/webhooks/{id}")
    ResponseEntity<WebhookView> show(Actor actor, @PathVariable UUID id) {
        return answer(find(actor, id), null);
    }

    @PutMapping("/api/v1/webhooks/{id}")
    ResponseEntity<WebhookView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody WebhookDetails details) {
        return answer(
                write.change(actor, new WebhookId(id), details, EntityTag.version(tag))
                        .orElseThrow(EntityTag::changedMeanwhile),
                null);
    }

    @DeleteMapping("/api/v1/webhooks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        write.remove(actor, new WebhookId(id));
    }

    @PostMapping("/api/v1/webhooks/{id}/activation")
    ResponseEntity<WebhookView> switchOn(Actor actor, @PathVariable UUID id) {
        return answer(write.switchTo(actor, new WebhookId(id), true), null);
    }

    @DeleteMapping("/api/v1/webhooks/{id}/activation")
    ResponseEntity<WebhookView> switchOff(Actor actor, @PathVariable UUID id) {
        return answer(write.switchTo(actor, new WebhookId(id), false), null);
    }

    /** The answer has the new secret, this once. */
    @PostMapping("/api/v1/webhooks/{id}/secret")
    ResponseEntity<WebhookView> renew(Actor actor, @PathVariable UUID id) {
        Made made = write.renewSecret(actor, new WebhookId(id));
        return answer(made.webhook(), made.secret());
    }

    /** Sends a first word, about no conversation. */
    @PostMapping("/api/v1/webhooks/{id}/tests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView test(Actor actor, @PathVariable UUID id) {
        Webhook webhook = find(actor, id);
        if (!webhook.on()) {
            throw Refused.because("webhooks.fault.off", webhook.name());
        }
        UUID delivery = tell.greet(webhook);
        return DeliveryView.of(deliveries.find(delivery).orElseThrow(), List.of());
    }

    @GetMapping("/api/v1/webhooks/{id}/deliveries")
    Slice<DeliveryView> deliveries(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        Webhook webhook = find(actor, id);
        int most = Math.clamp(limit, 1, Slice.MOST);
        return Slice.of(
                        deliveries.page(webhook.id(), cursor, most + 1),
                        most,
                        last -> last.id().toString())
                .map(each -> DeliveryView.of(each, List.of()));
    }

    @GetMapping("/api/v1/webhooks/{id}/deliveries/{delivery}")
    DeliveryView delivery(Actor actor, @PathVariable UUID id, @PathVariable UUID delivery) {
        return DeliveryView.of(find(actor, id, delivery), deliveries.attempts(delivery));
    }

    /** Sends it once more, under the same id. */
    @PostMapping("/api/v1/webhooks/{id}/deliveries/{delivery}/repetition")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView again(Actor actor, @PathVariable UUID id, @PathVariable UUID delivery) {
        Webhook webhook = find(actor, id);
        Delivery found = find(actor, id, delivery);
        if (!webhook.on()) {
            throw Refused.because("webhooks.fault.off", webhook.name());
        }
        if (found.state().equals("waiting")) {
            throw Refused.because("webhooks.fault.waiting");
        }
        tell.again(found);
        return DeliveryView.of(deliveries.find(delivery).orElseThrow(), List.of());
    }

    @GetMapping("/api/v1/allowed-networks")
    Slice<Permit> networks(Actor actor) {
        return new Slice<>(networks.all(actor), null);
    }

    @PostMapping("/api/v1/allowed-networks")
    @ResponseStatus(HttpStatus.CREATED)
    Permit allow(Actor actor, @RequestBody NetworkDetails details) {
        return networks.allow(actor, details);
    }

    @DeleteMapping("/api/v1/allowed-networks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forbid(Actor actor, @PathVariable UUID id) {
        networks.forbid(actor, id);
    }

    private Webhook find(Actor actor, UUID id) {
        actor.require(Right.SETTINGS_WRITE);
        return webhooks.find(new WebhookId(id)).filter(each -> !each.archived()).orElseThrow(NotFound::new);
    }

    private Delivery find(Actor actor, UUID id, UUID delivery) {
        Webhook webhook = find(actor, id);
        return deliveries
                .find(delivery)
                .filter(each -> each.webhook().equals(webhook.id()))
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<WebhookView> answer(Webhook webhook, @Nullable String secret) {
        return ResponseEntity.ok().eTag(EntityTag.of(webhook.version())).body(WebhookView.of(webhook, secret));
    }

    /**
     * @param secret in the answer that makes it, and nowhere else
     * @param stopped why Heed switched it off: gone, failing
     */
    record WebhookView(
            UUID id,
            String name,
            String url,
            List<String> events,
            boolean on,
            int failures,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String stopped,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String secret,

            int version) {

        static WebhookView of(Webhook webhook, @Nullable String secret) {
            Webhook.Stopped stopped = webhook.stopped();
            return new WebhookView(
                    webhook.id().value(),
                    webhook.name(),
                    webhook.url(),
                    List.of(Occurrences.keys(webhook.events())),
                    webhook.on(),
                    webhook.failures(),
                    stopped == null ? null : stopped.why(),
                    secret,
                    webhook.version());
        }
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
