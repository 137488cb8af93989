package heed.channels.mail;

import heed.identity.Actor;
import heed.platform.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Stores each mail and then finds its place, in two transactions, so that trouble with the second never loses the first. */
@Component
class ArrivingMail {

    /** Bytes of the largest mail that is taken. */
    static final int LARGEST = 64 * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(ArrivingMail.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ReceiveMail receiveMail;
    private final AuthenticateMail authenticateMail;
    private final PlaceMail placeMail;
    private final SetMailAside setMailAside;
    private final Mails mails;
    private final Mailboxes mailboxes;
    private final Blobs blobs;
    private final Clock clock;

    ArrivingMail(
            ReceiveMail receiveMail,
            AuthenticateMail authenticateMail,
            PlaceMail placeMail,
            SetMailAside setMailAside,
            Mails mails,
            Mailboxes mailboxes,
            Blobs blobs,
            Clock clock) {
        this.receiveMail = receiveMail;
        this.authenticateMail = authenticateMail;
        this.placeMail = placeMail;
        this.setMailAside = setMailAside;
        this.mails = mails;
        this.mailboxes = mailboxes;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Whether mail to this address is taken from another mail server. */
    boolean expects(String address) {
        return mailboxes.find(PlusAddress.mailbox(address)).isPresent();
    }

    Placement take(Actor actor, String address, byte[] raw) {
        ReceiveMail.Receipt receipt = receiveMail.receive(actor, address, raw, Via.API, "");
        Placement placement = place(receipt.mail().id(), raw);
        return receipt.known()
                ? new Placement(placement.message(), placement.conversation(), Outcome.DUPLICATE)
                : placement;
    }

    /** Returns when the mail is stored; its place is found while the other server already goes on. */
    void storeNowPlaceLater(String address, byte[] raw, Via via, String envelopeFrom) {
        ReceiveMail.Receipt receipt = receiveMail.receive(Actor.SYSTEM, address, raw, via, envelopeFrom);
        Thread.ofVirtual().name("mail-placing").start(() -> place(receipt.mail().id(), raw));
    }

    /** What a crash left behind between storing and placing. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 5_000)
    void placeLeftBehind() {
        mails.leftBehind(clock.instant().minus(PATIENCE)).forEach(this::placeStored);
    }

    Placement placeStored(UUID id) {
        StoredMail mail = mails.find(id).orElseThrow();
        try (InputStream bytes = blobs.open(mail.raw()).orElseThrow()) {
            return place(id, bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Placement place(UUID id, byte[] raw) {
        try {
            return placeMail.place(id, raw, authenticateMail.check(raw));
        } catch (TransientDataAccessException | TransactionException later) {
            throw later;
        } catch (RuntimeException failed) {
            log.error("Mail {} is stored, but its place could not be found", id, failed);
            return setMailAside.afterFailure(id);
        }
    }
}
