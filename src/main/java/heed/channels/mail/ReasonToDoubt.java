package heed.channels.mail;

import heed.channels.mail.automatic.Manners;
import heed.channels.mail.reading.MailAddress;
import heed.channels.mail.reading.ReadMail;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What keeps a mail from being taken as its sender's word, before anybody has read it. */
@Component
class ReasonToDoubt {

    private final Mailboxes mailboxes;
    private final FindThread findThread;
    private final ClaimedColleagues colleagues;
    private final Manners manners;

    ReasonToDoubt(Mailboxes mailboxes, FindThread findThread, ClaimedColleagues colleagues, Manners manners) {
        this.manners = manners;
        this.mailboxes = mailboxes;
        this.findThread = findThread;
        this.colleagues = colleagues;
    }

    /** Whether it left from here: it bears a Message-ID of ours, or a mailbox of ours as its sender. */
    boolean isOwn(ReadMail mail, String mailbox) {
        return findThread.isOurs(mail.messageId(), mailbox)
                || mailboxes.find(PlusAddress.mailbox(mail.sender().address())).isPresent();
    }

    /** The colleague for whom the sender passes, where nothing vouches for that. */
    Optional<String> claims(MailAddress sender, Authentication authentication) {
        return authentication.vouched() ? Optional.empty() : colleagues.name(sender.address());
    }

    /** Why it is set aside, unless a colleague has looked at it and let it in. */
    Optional<String> reason(StoredMail stored, ReadMail mail, Authentication authentication) {
        if (stored.letIn()) {
            return Optional.empty();
        }
        String sender = mail.sender().address();
        boolean ours = colleagues.name(sender).isPresent() || colleagues.isOwnDomain(sender);
        if (ours && authentication.refused()) {
            return Optional.of("spoofed");
        }
        return mail.spam().junk() && manners.of(stored.mailbox()).setsJunkAside()
                ? Optional.of("spam")
                : Optional.empty();
    }
}
