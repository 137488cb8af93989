package heed.automation.webhooks;

import heed.automation.webhooks.Webhook.Stopped;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Notice;
import heed.identity.NoticeKind;
import heed.identity.Notify;
import heed.identity.StaffId;
import heed.platform.Atomic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Switches a webhook off whose receiver fails again and again, and tells who wrote it. */
@Service
class StopWebhook {

    static final int MOST_FAILURES = 10;

    /** A receiver that is restarted fails often and briefly. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private final Webhooks webhooks;
    private final Notify notices;
    private final AuditTrail audit;

    StopWebhook(Webhooks webhooks, Notify notices, AuditTrail audit) {
        this.webhooks = webhooks;
        this.notices = notices;
        this.audit = audit;
    }

    /** One failure more. */
    @Atomic
    void count(WebhookId id, Instant now) {
        webhooks.failed(id, now);
        Optional<Webhook> webhook = webhooks.findForUpdate(id);
        Instant since = webhook.map(Webhook::failingSince).orElse(null);
        boolean enough = webhook.map(Webhook::failures).orElse(0) >= MOST_FAILURES
                && since != null
                && !now.isBefore(since.plus(PATIENCE));
        if (enough) {
            stop(id, "failing", now);
        }
    }

    @Atomic
    void stop(WebhookId id, String why, Instant now) {
        Optional<Webhook> before = webhooks.findForUpdate(id).filter(Webhook::on);
        before.ifPresent(webhook -> {
            webhooks.switchTo(id, null, new Stopped(now, why));
            Webhook after = webhooks.find(id).orElseThrow();
            audit.record(Actor.SYSTEM, "webhook-stop", WriteWebhook.object(id), webhook.told(), after.told());
            StaffId writer = webhook.writtenBy();
            if (writer != null) {
                notices.tell(
                        List.of(writer),
                        new Notice(
                                NoticeKind.WATCHED,
                                "webhooks.notice." + why,
                                List.of(webhook.name()),
                                "/settings/webhooks/" + id.value(),
                                ""));
            }
        });
    }
}
