package heed.channels.mail;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Blobs;
import heed.platform.CrashPoint;
import heed.platform.DiskRoom;
import heed.platform.Ids;
import heed.platform.Invalid;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Keeps a mail's bytes. Only after this has been committed may anybody be told that the mail was taken. */
@Service
class ReceiveMail {

    private static final int LONGEST_ADDRESS = 320;

    private final Mails mails;
    private final Mailboxes mailboxes;
    private final Blobs blobs;
    private final DiskRoom room;
    private final Clock clock;

    ReceiveMail(Mails mails, Mailboxes mailboxes, Blobs blobs, DiskRoom room, Clock clock) {
        this.mails = mails;
        this.mailboxes = mailboxes;
        this.blobs = blobs;
        this.room = room;
        this.clock = clock;
    }

    /** @param known the same mail has been taken in before */
    record Receipt(StoredMail mail, boolean known) {}

    /**
     * @param address as the mail was addressed; one that nobody set up is recorded
     * @param envelopeFrom empty where it is unknown or the empty sender of a bounce
     */
    @Atomic
    Receipt receive(Actor actor, String address, byte[] raw, Via via, String envelopeFrom) {
        actor.require(Right.MAIL_RECEIVE);
        room.require();
        String mailbox = PlusAddress.mailbox(address);
        if (mailbox.length() > LONGEST_ADDRESS || !mailbox.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+")) {
            throw Invalid.at("/mailbox", "mail.fault.mailbox-address");
        }
        String sourceKey = ContentKey.of(raw);
        if (mailboxes.find(mailbox).isEmpty()) {
            mailboxes.record(mailbox);
        }
        StoredMail mail = new StoredMail(
                Ids.next(), mailbox, blobs.store(raw), raw.length, address.strip(), clock.instant(), null, null, false);
        CrashPoint.reach("mail.bytes-stored");
        boolean added = mails.add(mail, sourceKey, via, envelopeFrom);
        CrashPoint.reach("mail.inserted");
        return added ? new Receipt(mail, false) : new Receipt(mails.known(mailbox, sourceKey), true);
    }
}
