package heed.channels.mail;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Sets mailboxes up, changes and removes them. */
@Service
class ChangeMailboxes {

    private static final int LONGEST_NAME = 100;

    private final Mailboxes mailboxes;
    private final AuditTrail audit;

    ChangeMailboxes(Mailboxes mailboxes, AuditTrail audit) {
        this.mailboxes = mailboxes;
        this.audit = audit;
    }

    /** Those of the queues that the actor may read; whoever sets them up sees all. */
    List<Mailbox> all(Actor actor) {
        actor.require(Right.MAIL_READ);
        return mailboxes.all().stream()
                .filter(each -> actor.may(Right.SETTINGS_WRITE) || actor.may(Right.CONVERSATIONS_READ, each.queue()))
                .toList();
    }

    @Atomic
    Mailbox save(Actor actor, MailboxForm form) {
        actor.require(Right.SETTINGS_WRITE);
        String address = PlusAddress.mailbox(form.addressOrEmpty());
        List<Fault> faults = new ArrayList<>();
        if (address.length() > 254 || !address.matches("[^@\\s\\p{Cntrl}<>,;\"]+@[^@\\s\\p{Cntrl}<>,;\"]+")) {
            faults.add(Fault.at("/address", "mail.fault.mailbox-address"));
        }
        if (form.nameOrEmpty().length() > LONGEST_NAME || form.nameOrEmpty().matches("(?s).*\\p{Cntrl}.*")) {
            faults.add(Fault.at("/name", "mail.fault.mailbox-name", LONGEST_NAME));
        }
        if (!form.queueOrDefault().matches("[a-z0-9][a-z0-9-]{0,62}")) {
            faults.add(Fault.at("/queue", "mail.fault.queue"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        Mailbox before = mailboxes.find(address).orElse(null);
        Mailbox after = mailboxes.save(address, form.nameOrEmpty(), form.queueOrDefault());
        audit.record(actor, "mailbox", "mailbox:" + address, before, after);
        return after;
    }

    @Atomic
    void remove(Actor actor, String address) {
        actor.require(Right.SETTINGS_WRITE);
        Mailbox before = mailboxes.find(PlusAddress.mailbox(address)).orElseThrow(NotFound::new);
        mailboxes.remove(before.address());
        audit.record(actor, "mailbox-removal", "mailbox:" + before.address(), before, null);
    }
}
