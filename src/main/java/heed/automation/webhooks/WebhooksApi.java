package heed.automation.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import heed.automation.Occurrences;
import heed.automation.webhooks.WriteWebhook.Made;
import heed.identity.Actor;
import heed.web.EntityTag;
import heed.web.Slice;
import java.net.URI;
import java.time.Clock;
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

/** Webhooks in the API. */
@RestController
class WebhooksApi {

    private final FindWebhooks find;
    private final WriteWebhook write;
    private final Clock clock;

    WebhooksApi(FindWebhooks find, WriteWebhook write, Clock clock) {
        this.find = find;
        this.write = write;
        this.clock = clock;
    }

    @GetMapping("/api/v1/webhooks")
    Slice<WebhookView> list(Actor actor, @RequestParam(defaultValue = "false") boolean removed) {
        return new Slice<>(
                find.all(actor, removed).stream().map(each -> view(each, null)).toList(), null);
    }

    @PostMapping("/api/v1/webhooks")
    ResponseEntity<WebhookView> add(Actor actor, @RequestBody WebhookDetails details) {
        Made made = write.add(actor, details);
        return ResponseEntity.created(
                        URI.create("/api/v1/webhooks/" + made.webhook().id().value()))
                .eTag(EntityTag.of(made.webhook().version()))
                .body(view(made.webhook(), made.secret()));
    }

    @GetMapping("/api/v1/webhooks/{id}")
    ResponseEntity<WebhookView> show(Actor actor, @PathVariable UUID id) {
        return answer(find.find(actor, id), null);
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

    /** Switched off, so that nobody is told by surprise. */
    @PostMapping("/api/v1/webhooks/{id}/restoration")
    ResponseEntity<WebhookView> restore(Actor actor, @PathVariable UUID id) {
        return answer(write.restore(actor, new WebhookId(id), false), null);
    }

    private WebhookView view(Webhook webhook, @Nullable String secret) {
        return WebhookView.of(webhook, secret, clock.instant());
    }

    private ResponseEntity<WebhookView> answer(Webhook webhook, @Nullable String secret) {
        return ResponseEntity.ok().eTag(EntityTag.of(webhook.version())).body(view(webhook, secret));
    }

    /**
     * @param secret in the answer that makes it, and nowhere else
     * @param stopped why Heed switched it off: gone, failing
     * @param formerSecretUntil while the secret before this one signs as well
     */
    record WebhookView(
            UUID id,
            String name,
            String url,
            List<String> events,
            List<String> queues,
            boolean on,
            int failures,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String stopped,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String secret,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant formerSecretUntil,

            int version) {

        static WebhookView of(Webhook webhook, @Nullable String secret, Instant now) {
            Webhook.Stopped stopped = webhook.stopped();
            return new WebhookView(
                    webhook.id().value(),
                    webhook.name(),
                    webhook.url(),
                    List.of(Occurrences.keys(webhook.events())),
                    webhook.queues().stream().sorted().toList(),
                    webhook.on(),
                    webhook.failures(),
                    stopped == null ? null : stopped.why(),
                    secret,
                    webhook.bothUntil(now),
                    webhook.version());
        }
    }
}
