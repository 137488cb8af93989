package heed.channels.mail;

import heed.identity.StaffDirectory;
import heed.identity.StaffDirectory.Colleague;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose address a sender uses, as far as it is one of ours. An address in From is only a claim. */
@Component
class ClaimedColleagues {

    private final StaffDirectory staff;
    private final Mailboxes mailboxes;

    ClaimedColleagues(StaffDirectory staff, Mailboxes mailboxes) {
        this.staff = staff;
        this.mailboxes = mailboxes;
    }

    /** The colleague who signs in with this address. */
    Optional<String> name(String address) {
        return address.isEmpty() ? Optional.empty() : staff.findByEmail(address).map(Colleague::name);
    }

    /** Whether one of our mailboxes is in this domain. */
    boolean isOwnDomain(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        return mailboxes.all().stream()
                .anyMatch(each -> !each.unannounced() && each.domain().equals(domain));
    }
}
