package heed.automation.webhooks;

import heed.automation.webhooks.WebhookReading.Draft;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.platform.Safe;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Writes webhooks. What happens to conversations leaves the company by them, so whoever runs the installation decides. */
@Service
class WriteWebhook {

    /** For how long the secret before it signs beside a new one. */
    static final Duration OVERLAP = Duration.ofDays(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Webhooks webhooks;
    private final WebhookReading reading;
    private final Safe safe;
    private final AuditTrail audit;
    private final Clock clock;

    WriteWebhook(Webhooks webhooks, WebhookReading reading, Safe safe, AuditTrail audit, Clock clock) {
        this.webhooks = webhooks;
        this.reading = reading;
        this.safe = safe;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param secret shown this once; kept locked */
    record Made(Webhook webhook, String secret) {}

    /**
     * Switched on at once.
     *
     * @throws Invalid with a fault for each field that will not do
     */
    @Atomic
    Made add(Actor actor, WebhookDetails told) {
        actor.require(Right.SETTINGS_WRITE);
        Draft draft = reading.read(told);
        var id = new WebhookId(Ids.next());
        String secret = secret();
        if (!webhooks.add(webhook(actor, id, draft, locked(id, secret)))) {
            throw Refused.because("webhooks.fault.too-many", Webhooks.MOST);
        }
        Webhook added = webhooks.find(id).orElseThrow();
        audit.record(actor, "webhook-addition", object(id), null, added.told());
        return new Made(added, secret);
    }

    /**
     * @param expected the version that was read, 0 for any
     * @return empty where somebody changed it meanwhile
     */
    @Atomic
    Optional<Webhook> change(Actor actor, WebhookId id, WebhookDetails told, int expected) {
        Webhook before = findForChange(actor, id);
        if (expected != 0 && expected != before.version()) {
            return Optional.empty();
        }
        webhooks.save(webhook(actor, id, reading.read(told), before.lockedSecret()));
        return Optional.of(told(actor, "webhook-change", before));
    }

    /** From now on another secret signs, and the one before it as well for {@link #OVERLAP}, so that no receiver misses a word. */
    @Atomic
    Made renewSecret(Actor actor, WebhookId id) {
        Webhook before = findForChange(actor, id);
        String secret = secret();
        webhooks.keepSecret(id, locked(id, secret), now().plus(OVERLAP));
        return new Made(told(actor, "webhook-secret", before), secret);
    }

    @Atomic
    Webhook switchTo(Actor actor, WebhookId id, boolean on) {
        Webhook before = findForChange(actor, id);
        webhooks.switchTo(id, on ? now() : null, null);
        return told(actor, on ? "webhook-activation" : "webhook-deactivation", before);
    }

    /** Takes it out of use; what it was told stays for a month. */
    @Atomic
    Webhook remove(Actor actor, WebhookId id) {
        Webhook before = findForChange(actor, id);
        webhooks.archive(id, now());
        return told(actor, "webhook-removal", before);
    }

    /** Back with its address and its secret. @param on whether it is told again at once */
    @Atomic
    Webhook restore(Actor actor, WebhookId id, boolean on) {
        actor.require(Right.SETTINGS_WRITE);
        Webhook before = webhooks.findForUpdate(id).filter(Webhook::archived).orElseThrow(NotFound::new);
        if (!webhooks.restore(id)) {
            throw Refused.because("webhooks.fault.too-many", Webhooks.MOST);
        }
        webhooks.switchTo(id, on ? now() : null, null);
        return told(actor, "webhook-restoration", before);
    }

    private Webhook findForChange(Actor actor, WebhookId id) {
        actor.require(Right.SETTINGS_WRITE);
        return webhooks.findForUpdate(id).filter(each -> !each.archived()).orElseThrow(NotFound::new);
    }

    private Webhook told(Actor actor, String action, Webhook before) {
        Webhook after = webhooks.find(before.id()).orElseThrow();
        audit.record(actor, action, object(before.id()), before.told(), after.told());
        return after;
    }

    private Webhook webhook(Actor actor, WebhookId id, Draft draft, byte[] locked) {
        return new Webhook(
                id,
                draft.name(),
                draft.url(),
                draft.events(),
                draft.queues(),
                locked,
                null,
                now(),
                actor.id(),
                actor.name(),
                true,
                0,
                null,
                null,
                false,
                1);
    }

    private static String secret() {
        byte[] made = new byte[32];
        RANDOM.nextBytes(made);
        return "whs_" + HexFormat.of().formatHex(made);
    }

    private byte[] locked(WebhookId id, String secret) {
        return safe.lock(secret.getBytes(StandardCharsets.UTF_8), object(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static String object(WebhookId id) {
        return "webhook:" + id.value();
    }
}
