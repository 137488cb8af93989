package heed.channels.mail;

import heed.identity.Actor;
import heed.platform.Atomic;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Takes in letters that Heed fetched itself from a mailbox on another server. */
@Service
public class TakeFetched {

    /** Bytes of the largest letter that is fetched whole. */
    public static final int LARGEST = ArrivingMail.LARGEST;

    private static final Logger log = LoggerFactory.getLogger(TakeFetched.class);

    private final ReceiveMail receiveMail;
    private final ArrivingMail arriving;
    private final Mails mails;

    TakeFetched(ReceiveMail receiveMail, ArrivingMail arriving, Mails mails) {
        this.receiveMail = receiveMail;
        this.arriving = arriving;
        this.mails = mails;
    }

    /** What is written down beside a letter, in the same transaction. */
    public interface Beside {
        void write(UUID mail);
    }

    /** @param known the same letter was here already */
    public record Taken(UUID mail, boolean known) {}

    /**
     * Stores a letter. It has no place yet; see {@link #place}.
     *
     * @param protocol {@code imap} or {@code pop3}
     */
    @Atomic
    public Taken take(String mailbox, byte[] letter, String protocol, Beside beside) {
        ReceiveMail.Receipt receipt =
                receiveMail.receive(Actor.SYSTEM, mailbox, letter, Via.valueOf(protocol.toUpperCase(Locale.ROOT)), "");
        beside.write(receipt.mail().id());
        return new Taken(receipt.mail().id(), receipt.known());
    }

    /** Stores the header of a letter that is too large, where a person sees it; the rest stays where it is. */
    @Atomic
    public Taken leave(String mailbox, byte[] header, String protocol, Beside beside) {
        Taken taken = take(mailbox, header, protocol, beside);
        if (!taken.known()) {
            mails.place(taken.mail(), new Mails.Placed(Outcome.QUARANTINED, "too-large", "", null, null, false, null));
        }
        return taken;
    }

    /** Finds the letter's conversation. Trouble waits: what has no place after a minute is tried again. */
    public void place(UUID mail, byte[] letter) {
        try {
            arriving.place(mail, letter);
        } catch (DataAccessException | TransactionException later) {
            log.warn("Mail {} is stored and finds its place later: {}", mail, later.getMessage());
        }
    }
}
