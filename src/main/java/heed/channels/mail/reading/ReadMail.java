package heed.channels.mail.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as a person reads it. Every text is free of control characters.
 *
 * @param from empty list where the mail names no sender
 * @param subject decoded, on one line, empty where there is none
 * @param messageId without angle brackets, empty where there is none
 * @param inReplyTo Message-IDs without brackets
 * @param references Message-IDs without brackets, oldest first
 * @param sentAt what the Date header claims
 * @param text the whole readable text
 * @param visibleText what the sender wrote now: quotes and signature cut
 * @param html sanitised, null where the mail has none
 * @param shortened the text was longer than is kept for reading
 * @param bounce set for a {@link MailKind#BOUNCE}
 * @param authenticationResults the headers of that name, unverified, topmost first
 * @param spam what the mail servers on its way thought of it
 * @param protection whether it is signed or encrypted; neither is verified
 * @param invitation an appointment that came with it, null where there is none
 * @param enclosed mails inside this mail; their words stand at the end of {@code text}, too
 */
public record ReadMail(
        List<MailAddress> from,
        List<MailAddress> replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        String messageId,
        List<String> inReplyTo,
        List<String> references,
        @Nullable Instant sentAt,
        String text,
        String visibleText,
        @Nullable String html,
        boolean shortened,
        List<MailAttachment> attachments,
        MailKind kind,
        @Nullable Bounce bounce,
        List<String> authenticationResults,
        SpamVerdict spam,
        Protection protection,
        @Nullable Invitation invitation,
        List<EnclosedMail> enclosed) {

    public ReadMail {
        from = List.copyOf(from);
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        attachments = List.copyOf(attachments);
        authenticationResults = List.copyOf(authenticationResults);
        enclosed = List.copyOf(enclosed);
    }

    /** Who claims to have written, or nobody. */
    public MailAddress sender() {
        return from.isEmpty() ? new MailAddress("", "") : from.getFirst();
    }
}
