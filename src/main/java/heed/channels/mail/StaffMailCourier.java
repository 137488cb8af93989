package heed.channels.mail;

import heed.identity.StaffMail;
import heed.platform.Courier;
import heed.platform.Ids;
import heed.platform.Outbox;
import heed.web.Companies;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to colleagues through the outbox, in a lane of their own, so that no customer's mail delays an invitation. */
@Component
class StaffMailCourier implements Courier, StaffMail {

    private static final Logger log = LoggerFactory.getLogger(StaffMailCourier.class);
    private static final String KIND = "staff-mail";
    private static final Duration KEPT = Duration.ofDays(30);

    private final StaffMails mails;
    private final StaffMailSender from;
    private final SmtpSender sender;
    private final Outbox outbox;
    private final Companies companies;
    private final Clock clock;

    StaffMailCourier(
            StaffMails mails,
            StaffMailSender from,
            SmtpSender sender,
            Outbox outbox,
            Companies companies,
            Clock clock) {
        this.mails = mails;
        this.from = from;
        this.sender = sender;
        this.outbox = outbox;
        this.companies = companies;
        this.clock = clock;
    }

    @Override
    public boolean possible() {
        return from.address().isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String address, String subject, String text) {
        UUID id = Ids.next();
        mails.add(id, new StaffMails.Letter(address, subject, text));
        outbox.enqueue(KIND, KIND, id.toString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Delivery deliver(UUID effect, String payload, int attempt) {
        UUID id = UUID.fromString(payload);
        Optional<StaffMails.Letter> letter = mails.find(id);
        if (letter.isEmpty()) {
            return new Delivery.Failed("the mail is gone");
        }
        return from.address()
                .map(address -> sender.send(mail(id, address, letter.get())))
                .orElseGet(() -> new Delivery.Deferred("no server or no sender is set up"));
    }

    @Override
    public void settled(UUID effect, String payload, Delivery outcome) {
        UUID id = UUID.fromString(payload);
        switch (outcome) {
            case Delivery.Sent(var reference) -> mails.settle(id, "sent", reference);
            case Delivery.Failed(var reason) -> failed(id, "failed", reason);
            case Delivery.Unknown(var reason) -> failed(id, "unknown", reason);
            case Delivery.Deferred(var reason) -> failed(id, "failed", reason);
        }
    }

    private void failed(UUID id, String state, String reason) {
        log.warn("A mail to a colleague did not arrive ({}): {}", id, reason);
        mails.settle(id, state, reason);
    }

    @Scheduled(cron = "0 41 3 * * *", zone = "UTC")
    void forget() {
        mails.forgetBefore(clock.instant().minus(KEPT));
    }

    private OutgoingMail mail(UUID id, String address, StaffMails.Letter letter) {
        return new OutgoingMail(
                id + "@" + address.substring(address.lastIndexOf('@') + 1),
                address,
                companies.company().name(),
                address,
                address,
                letter.recipient(),
                "",
                letter.subject(),
                "",
                List.of(),
                letter.words(),
                "",
                "",
                true,
                List.of(),
                List.of(),
                "");
    }
}
