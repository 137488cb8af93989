package heed.channels.mail;

import heed.conversations.Attachment;
import heed.conversations.CopyTo;
import java.util.List;
import java.util.Objects;

/**
 * A mail as it will leave, kept in the outbox; nothing is decided about it later.
 *
 * @param messageId without brackets, the same at every attempt
 * @param from address of the mailbox
 * @param replyTo the mailbox with the thread's token
 * @param envelopeFrom where bounces go; empty for a mail that must never be answered
 * @param inReplyTo Message-ID without brackets, empty where there is none
 * @param references without brackets, oldest first
 * @param text Markdown
 * @param html the same, rendered and clean; empty for a mail of plain text
 * @param automatic written by a program: says so, so that programs do not answer it
 * @param copies who stands in its Cc
 * @param threadIndex by which Outlook keeps its thread together, empty for a mail outside of every thread
 */
record OutgoingMail(
        String messageId,
        String from,
        String fromName,
        String replyTo,
        String envelopeFrom,
        String to,
        String toName,
        String subject,
        String inReplyTo,
        List<String> references,
        String text,
        String html,
        String language,
        boolean automatic,
        List<Attachment> attachments,
        List<CopyTo> copies,
        String threadIndex) {

    OutgoingMail {
        references = List.copyOf(references);
        attachments = List.copyOf(attachments);
        // Mails from before there were copies are read too.
        threadIndex = Objects.requireNonNullElse(threadIndex, "");
        copies = List.copyOf(Objects.requireNonNullElse(copies, List.of()));
    }
}
