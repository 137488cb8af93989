package heed.channels.mail;

import heed.identity.Actor;
import heed.platform.Atomic;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes in letters that Heed fetched itself from a mailbox on another server. */
@Service
public class TakeFetched {

    /** Bytes of the largest letter that is fetched whole. */
    public static final int LARGEST = ArrivingMail.LARGEST;

    private final ReceiveMail receiveMail;
    private final PlaceArrived placeArrived;
    private final Mails mails;

    TakeFetched(ReceiveMail receiveMail, PlaceArrived placeArrived, Mails mails) {
        this.receiveMail = receiveMail;
        this.placeArrived = placeArrived;
        this.mails = mails;
    }

    /** What is written down beside a letter, in the same transaction. */
    public interface Beside {
        void write(UUID mail);
    }

    /** @param known the same letter was here already */
    public record Taken(UUID mail, boolean known) {}

    /**
     * Stores a letter. Its conversation is found afterwards.
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

    /** Lets the conversations of what was stored be found now. */
    public void place() {
        placeArrived.wake();
    }
}
