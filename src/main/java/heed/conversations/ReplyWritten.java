package heed.conversations;

import heed.parties.CustomerId;
import java.time.Instant;
import java.util.List;

/**
 * A public reply, ready to be carried to the customer.
 *
 * @param to where the customer is reached on this channel: an e-mail address, or a number; empty when none is known
 * @param text Markdown as it was written
 * @param html the same, rendered and clean
 * @param author name of the person or program that answers
 * @param automatic written by a bot or by Heed itself
 * @param earlier ids of the entries before it, newest first, at most 50: whatever thread the carrier keeps belongs to them
 * @param first whether nobody has written or spoken before it
 * @param copies who else gets it, seen by everybody who gets it
 */
public record ReplyWritten(
        ConversationId conversation,
        long number,
        EntryId entry,
        String channel,
        String queue,
        String subject,
        CustomerId customer,
        String customerName,
        String to,
        String text,
        String html,
        String language,
        String author,
        boolean automatic,
        Instant at,
        List<Attachment> attachments,
        List<EntryId> earlier,
        boolean first,
        List<CopyTo> copies) {

    public ReplyWritten {
        attachments = List.copyOf(attachments);
        earlier = List.copyOf(earlier);
        copies = List.copyOf(copies);
    }
}
