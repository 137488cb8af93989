package heed.channels.portal;

import heed.identity.StaffMail;
import org.springframework.stereotype.Component;

/** The way to the customers' own pages, for other pages that may lead there. */
@Component
public class CustomersDoor {

    private final PortalSwitches switches;
    private final StaffMail mail;

    CustomersDoor(PortalSwitches switches, StaffMail mail) {
        this.switches = switches;
        this.mail = mail;
    }

    /** Whether customers can come in: the company lets them, and links can be mailed. */
    public boolean isOpen() {
        return switches.open() && mail.possible();
    }
}
