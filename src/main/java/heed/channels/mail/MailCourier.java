package heed.channels.mail;

import heed.conversations.EntryId;
import heed.conversations.ReplyDelivery;
import heed.platform.Courier;
import heed.platform.CrashPoint;
import heed.platform.Outbox;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries mails from the outbox to the SMTP server and tells the conversation what came of them. */
@Component
class MailCourier implements Courier {

    static final String KIND = "mail";

    private static final int MOST_UNKNOWN = 3;
    private static final Logger log = LoggerFactory.getLogger(MailCourier.class);

    private final SentMails sent;
    private final SmtpSender sender;
    private final SmtpSettings smtp;
    private final Outbox outbox;
    private final ReplyDelivery delivery;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailCourier(
            SentMails sent,
            SmtpSender sender,
            SmtpSettings smtp,
            Outbox outbox,
            @Lazy ReplyDelivery delivery,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sent = sent;
        this.sender = sender;
        this.smtp = smtp;
        this.outbox = outbox;
        this.delivery = delivery;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** One lane for each mailbox, so that no mailbox waits for another. */
    static String lane(String mailbox) {
        return "mail:" + mailbox;
    }

    static String payload(UUID mail) {
        return mail.toString();
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Losing a reply is worse than repeating one, whose Message-ID is the same; after three times a person decides. */
    @Override
    public boolean repeatsUnknown(int attempt) {
        return attempt < MOST_UNKNOWN;
    }

    @Override
    public Delivery deliver(UUID effect, String payload, int attempt) {
        Optional<OutgoingMail> mail = sent.mail(UUID.fromString(payload));
        if (mail.isEmpty()) {
            return new Delivery.Failed("the mail is gone");
        }
        return smtp.configured() ? sender.send(mail.get()) : new Delivery.Deferred("HEED_SMTP_HOST is not set");
    }

    @Override
    public void settled(UUID effect, String payload, Delivery outcome) {
        UUID mail = UUID.fromString(payload);
        CrashPoint.reach("outbox.settling");
        switch (outcome) {
            case Delivery.Sent(var reference) ->
                sent.settle(mail, "sent", "")
                        .ifPresent(entry -> delivery.sent(new EntryId(entry), clock.instant(), reference));
            case Delivery.Failed(var reason) -> failed(mail, "failed", reason);
            case Delivery.Unknown(var reason) -> failed(mail, "unknown", reason);
            case Delivery.Deferred(var reason) -> failed(mail, "failed", reason);
        }
    }

    private void failed(UUID mail, String state, String reason) {
        sent.settle(mail, state, reason)
                .ifPresent(entry -> delivery.failed(new EntryId(entry), clock.instant(), reason));
    }

    /** Replies written while no server was configured leave now. */
    @EventListener(ApplicationReadyEvent.class)
    void sendWaiting() {
        if (smtp.configured()) {
            int released = 0;
            for (int batch = releaseBatch(); batch > 0; batch = releaseBatch()) {
                released += batch;
            }
            if (released > 0) {
                log.info("{} replies that waited for a mail server are on their way", released);
            }
        }
    }

    private int releaseBatch() {
        Integer released = transaction.execute(_ -> {
            var waiting = sent.releaseWaiting();
            waiting.forEach(mail -> outbox.enqueue(KIND, lane(mail.mailbox()), payload(mail.id())));
            return waiting.size();
        });
        return released == null ? 0 : released;
    }
}
