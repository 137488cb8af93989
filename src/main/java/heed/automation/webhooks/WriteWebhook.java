package heed.automation.webhooks;

import heed.automation.EventKind;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Egress;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.platform.Safe;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes webhooks. What happens to conversations leaves the company by them, so whoever runs the installation decides. */
@Service
class WriteWebhook {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Webhooks webhooks;
    private final Egress egress;
    private final Safe safe;
    private final AuditTrail audit;
    private final Clock clock;

    WriteWebhook(Webhooks webhooks, Egress egress, Safe safe, AuditTrail audit, Clock clock) {
        this.webhooks = webhooks;
        this.egress = egress;
        this.safe = safe;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param secret shown this once; kept locked */
    record Made(Webhook webhook, String secret) {}

    private record Draft(String name, String url, Set<EventKind> events) {}

    /**
     * Switched on at once.
     *
     * @throws Invalid with a fault for each field that will not do
     */
    @Atomic
    Made add(Actor actor, WebhookDetails told) {
        actor.require(Right.SETTINGS_WRITE);
        Draft draft = read(told);
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
        webhooks.save(webhook(actor, id, read(told), before.lockedSecret()));
        return Optional.of(told(actor, "webhook-change", before));
    }

    /** From now on another secret signs. */
    @Atomic
    Made renewSecret(Actor actor, WebhookId id) {
        Webhook before = findForChange(actor, id);
        String secret = secret();
        webhooks.keepSecret(id, locked(id, secret));
        return new Made(told(actor, "webhook-secret", before), secret);
    }

    @Atomic
    Webhook switchTo(Actor actor, WebhookId id, boolean on) {
        Webhook before = findForChange(actor, id);
        webhooks.switchTo(id, on ? now() : null, null);
        return told(actor, on ? "webhook-activation" : "webhook-deactivation", before);
    }

    /** Takes it out of use for good; what it was told stays for a month. */
    @Atomic
    void remove(Actor actor, WebhookId id) {
        Webhook before = findForChange(actor, id);
        webhooks.archive(id, now());
        told(actor, "webhook-removal", before);
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

    private Draft read(WebhookDetails told) {
        var faults = new ArrayList<Fault>();
        String name = or(told.name()).strip();
        if (name.isEmpty() || name.length() > 200) {
            faults.add(Fault.at("/name", "webhooks.fault.name"));
        }
        String url = or(told.url()).strip();
        try {
            egress.check(url);
        } catch (Egress.Unreachable forbidden) {
            faults.add(Fault.at("/url", "webhooks.fault.url"));
        }
        if (url.length() > 2000) {
            faults.add(Fault.at("/url", "webhooks.fault.url"));
        }
        Set<EventKind> events = EnumSet.noneOf(EventKind.class);
        List<String> keys = told.events() == null ? List.of() : told.events();
        for (int n = 0; n < keys.size(); n++) {
            Optional<EventKind> kind = EventKind.of(or(keys.get(n))).filter(each -> !each.timed());
            if (kind.isEmpty()) {
                faults.add(Fault.at("/events/" + n, "webhooks.fault.event", or(keys.get(n))));
            }
            kind.ifPresent(events::add);
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Draft(name, url, events);
    }

    private Webhook webhook(Actor actor, WebhookId id, Draft draft, byte[] locked) {
        return new Webhook(
                id,
                draft.name(),
                draft.url(),
                draft.events(),
                locked,
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

    private static String or(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
