package heed.channels.mail.pages;

import heed.web.Faults;
import java.time.Instant;
import java.util.List;

/**
 * Mailboxes, the way out, and what got stuck on either way.
 *
 * @param server host and port that take outgoing mail, empty where none is set
 * @param waiting replies that wait for a server to be set
 * @param address, name, queue what was typed for a mailbox
 */
public record MailSettingsPage(
        List<MailboxRow> mailboxes,
        String server,
        long waiting,
        List<OutgoingRow> outgoing,
        List<SetAsideRow> setAside,
        String address,
        String name,
        String queue,
        String testAddress,
        Faults faults,
        boolean mayChange) {

    public MailSettingsPage {
        mailboxes = List.copyOf(mailboxes);
        outgoing = List.copyOf(outgoing);
        setAside = List.copyOf(setAside);
    }

    public record MailboxRow(String address, String name, String queue, boolean unannounced) {}

    /** @param state {@code waiting}, {@code queued}, {@code failed}, {@code unknown} or {@code returned} */
    public record OutgoingRow(
            String recipient, String subject, String state, String remark, Instant queuedAt, String conversation) {}

    /** @param reason key of its sentence */
    public record SetAsideRow(
            String id,
            String sender,
            String subject,
            String mailbox,
            String reason,
            boolean releasable,
            Instant receivedAt) {}
}
