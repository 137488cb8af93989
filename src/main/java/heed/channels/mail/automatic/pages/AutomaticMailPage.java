package heed.channels.mail.automatic.pages;

import java.util.List;

/**
 * How each mailbox meets those who write to it.
 *
 * @param heldBack automatic mails that were kept back within a day
 */
public record AutomaticMailPage(List<Row> mailboxes, long heldBack) {

    public AutomaticMailPage {
        mailboxes = List.copyOf(mailboxes);
    }

    public record Row(String mailbox, boolean acknowledges, boolean setsJunkAside) {}
}
