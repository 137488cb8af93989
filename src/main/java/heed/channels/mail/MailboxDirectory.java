package heed.channels.mail;

import heed.identity.Actor;
import heed.identity.Right;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mailboxes that have been set up, for what connects them. */
@Component
public class MailboxDirectory {

    private final Mailboxes mailboxes;

    MailboxDirectory(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** @param queue key of the queue in which its conversations begin */
    public record KnownMailbox(UUID id, String address, String queue) {}

    /** @param address with whatever stands behind a plus */
    public Optional<KnownMailbox> find(String address) {
        return mailboxes.find(PlusAddress.mailbox(address)).map(MailboxDirectory::known);
    }

    /** Those of the queues that the actor may read; whoever sets them up sees all. */
    public List<KnownMailbox> readableBy(Actor actor) {
        actor.require(Right.MAIL_READ);
        return mailboxes.all().stream()
                .filter(each -> actor.may(Right.SETTINGS_WRITE) || actor.may(Right.CONVERSATIONS_READ, each.queue()))
                .map(MailboxDirectory::known)
                .toList();
    }

    private static KnownMailbox known(Mailbox mailbox) {
        return new KnownMailbox(mailbox.id(), mailbox.address(), mailbox.queue());
    }
}
