package heed.channels.mail;

import heed.identity.Actor;
import heed.platform.DemoChapter;
import org.springframework.stereotype.Component;

/** Larkfield Water's addresses. */
@Component
class MailDemo implements DemoChapter {

    private final ChangeMailboxes changeMailboxes;

    MailDemo(ChangeMailboxes changeMailboxes) {
        this.changeMailboxes = changeMailboxes;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void tell() {
        set("help", "support");
        set("bills", "bills-and-payments");
        set("meters", "meters-and-readings");
        set("business", "business-customers");
    }

    private void set(String name, String queue) {
        changeMailboxes.save(Actor.SYSTEM, new MailboxForm(name + "@larkfield.example", "Larkfield Water", queue));
    }
}
