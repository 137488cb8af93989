package heed.channels.mail;

import heed.channels.mail.reading.Bounce;
import heed.conversations.EntryId;
import heed.conversations.ReplyDelivery;
import heed.parties.AddressStates;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ties a delivery report to the mail that it is about. */
@Component
class NoteBounce {

    private final SentMails sent;
    private final ReplyDelivery delivery;
    private final AddressStates addresses;
    private final Clock clock;

    NoteBounce(SentMails sent, ReplyDelivery delivery, AddressStates addresses, Clock clock) {
        this.sent = sent;
        this.delivery = delivery;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** @return the conversation of the mail that came back, empty where it did not leave from here */
    Optional<UUID> note(StoredMail stored, Bounce bounce, Optional<FindThread.Thread> thread) {
        String said = (bounce.status() + " " + bounce.diagnostic()).strip();
        Optional<UUID> conversation = thread.map(FindThread.Thread::conversation);
        if (!bounce.failed()) {
            return conversation;
        }
        Optional<SentMails.Returned> returned = sent.bounce(bounce.about(), said)
                .or(() -> ThreadToken.in(stored.envelopeTo())
                        .filter(token -> conversation
                                .filter(token.conversation()::equals)
                                .isPresent())
                        .flatMap(token -> sent.bounceLatest(token.conversation(), bounce.recipient(), said)));
        returned.ifPresent(mail -> {
            delivery.failed(new EntryId(mail.entry()), clock.instant(), said);
            addresses.bounced(bounce.recipient(), said, clock.instant());
        });
        return returned.map(SentMails.Returned::conversation).or(() -> conversation);
    }
}
