package heed.channels.mail.aside.pages;

import heed.web.Faults;
import java.time.Instant;
import java.util.List;

/**
 * Mail without a conversation.
 *
 * @param everything whether also what asks for no decision is shown
 * @param reasons with their sentences, to choose from
 * @param next address of what is older, empty at the end
 */
public record AsidePage(
        List<Row> rows,
        boolean everything,
        String reason,
        String mailbox,
        String from,
        String to,
        List<String> reasons,
        List<String> mailboxes,
        String next,
        Faults faults) {

    public AsidePage {
        rows = List.copyOf(rows);
        reasons = List.copyOf(reasons);
        mailboxes = List.copyOf(mailboxes);
    }

    /** Whether anything narrows the list. */
    public boolean narrowed() {
        return everything || !reason.isEmpty() || !mailbox.isEmpty() || !from.isEmpty() || !to.isEmpty();
    }

    /** @param why key of the reason */
    public record Row(
            String id,
            String sender,
            String subject,
            String mailbox,
            String why,
            boolean toDecide,
            Instant receivedAt) {}
}
