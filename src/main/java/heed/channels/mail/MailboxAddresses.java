package heed.channels.mail;

import heed.conversations.OwnAddresses;
import org.springframework.stereotype.Component;

/** Mailboxes, with whatever stands behind a plus in front of the @. */
@Component
record MailboxAddresses(Mailboxes mailboxes) implements OwnAddresses {

    @Override
    public boolean isOwn(String address) {
        return mailboxes.find(PlusAddress.mailbox(address)).isPresent();
    }
}
