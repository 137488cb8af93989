package heed.channels.mail;

import heed.channels.mail.reading.Bounce;
import heed.conversations.EntryId;
import heed.conversations.ReplyDelivery;
import heed.parties.AddressStates;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ties a delivery report to the mail that it is about. */
@Component
class NoteBounce {

    private final SentMails sent;
    private final FindThread findThread;
    private final ReplyDelivery delivery;
    private final AddressStates addresses;
    private final Clock clock;

    NoteBounce(SentMails sent, FindThread findThread, ReplyDelivery delivery, AddressStates addresses, Clock clock) {
        this.sent = sent;
        this.findThread = findThread;
        this.delivery = delivery;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** @return the conversation of the mail that came back, empty where it did not leave from here */
    Optional<UUID> note(StoredMail stored, Bounce bounce, Optional<FindThread.Thread> thread) {
        String said = (bounce.status() + " " + bounce.diagnostic()).strip();
        Optional<SentMails.Left> about = about(stored, bounce, thread);
        if (bounce.failed()) {
            about.flatMap(mail -> sent.bounce(List.of(mail.messageId()), said)).ifPresent(mail -> {
                delivery.failed(new EntryId(mail.entry()), clock.instant(), said);
                if (forGood(bounce.status())) {
                    addresses.bounced(
                            bounce.recipient().isEmpty() ? mail.recipient() : bounce.recipient(),
                            said,
                            clock.instant());
                }
            });
        } else if (bounce.action().equals("delayed")) {
            about.ifPresent(mail -> sent.delayed(mail.id(), said));
        }
        return about.map(SentMails.Left::conversation).or(() -> thread.map(FindThread.Thread::conversation));
    }

    /** The mail to whose own address the report came, else the one that it names, else the last one to whom it was not given. */
    private Optional<SentMails.Left> about(StoredMail stored, Bounce bounce, Optional<FindThread.Thread> thread) {
        return findThread
                .mailMeant(stored)
                .or(() -> sent.named(bounce.about()))
                .or(() -> thread.filter(FindThread.Thread::byToken)
                        .flatMap(found -> sent.latestTo(found.conversation(), bounce.recipient())))
                .flatMap(sent::left);
    }

    /** A full mailbox or a server that is away says nothing against the address (RFC 3463). */
    private static boolean forGood(String status) {
        return !status.startsWith("4") && !status.equals("5.2.2");
    }
}
