package heed.channels.mail;

import heed.identity.Actor;
import heed.platform.CrashPoint;
import org.springframework.stereotype.Component;

/** Stores each mail and then finds its place, in two transactions, so that trouble with the second never loses the first. */
@Component
class ArrivingMail {

    /** Bytes of the largest mail that is taken. */
    static final int LARGEST = 64 * 1024 * 1024;

    private final ReceiveMail receiveMail;
    private final PlaceArrived placeArrived;
    private final Mailboxes mailboxes;

    ArrivingMail(ReceiveMail receiveMail, PlaceArrived placeArrived, Mailboxes mailboxes) {
        this.receiveMail = receiveMail;
        this.placeArrived = placeArrived;
        this.mailboxes = mailboxes;
    }

    /** Whether mail to this address is taken from another mail server. */
    boolean expects(String address) {
        return mailboxes.find(PlusAddress.mailbox(address)).isPresent();
    }

    Placement take(Actor actor, String address, byte[] raw) {
        ReceiveMail.Receipt receipt = receiveMail.receive(actor, address, raw, Via.API, "");
        Placement placement = placeArrived.place(receipt.mail().id(), raw);
        CrashPoint.reach("mail.placed-at-once");
        return receipt.known()
                ? new Placement(placement.message(), placement.conversation(), Outcome.DUPLICATE)
                : placement;
    }

    /** Returns when the mail is stored; its place is found while the other server already goes on. */
    void storeNowPlaceLater(String address, byte[] raw, Via via, String envelopeFrom) {
        receiveMail.receive(Actor.SYSTEM, address, raw, via, envelopeFrom);
        CrashPoint.reach("mail.committed");
        placeArrived.wake();
    }
}
