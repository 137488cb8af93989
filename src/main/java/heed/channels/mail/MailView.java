package heed.channels.mail;

import heed.channels.mail.reading.MailAddress;
import heed.channels.mail.reading.MailAttachment;
import heed.channels.mail.reading.ReadMail;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read mail as it is kept and as the API shows it.
 *
 * @param threadIndex by which Outlook keeps its thread together
 * @param claims name of the colleague whose address stands in From though nothing vouches for it
 */
public record MailView(
        MailAddress from,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        @Nullable Instant sentAt,
        String text,
        String visibleText,
        @Nullable String html,
        List<Attachment> attachments,
        Authentication authentication,
        List<String> references,
        @Nullable String threadIndex,
        @Nullable String claims) {

    /** @param part by which its content is asked for */
    public record Attachment(int part, String name, String type, long bytes, boolean inline) {

        static Attachment of(MailAttachment file) {
            return new Attachment(file.part(), file.name(), file.type(), file.bytes(), file.inline());
        }
    }

    static MailView of(
            ReadMail mail, Authentication authentication, @Nullable String threadIndex, @Nullable String claims) {
        return new MailView(
                mail.sender(),
                mail.to(),
                mail.cc(),
                mail.subject(),
                mail.sentAt(),
                ThreadMark.without(mail.text()),
                ThreadMark.without(mail.visibleText()),
                mail.html() == null ? null : ThreadMark.without(mail.html()),
                mail.attachments().stream().map(Attachment::of).toList(),
                authentication,
                mail.references(),
                threadIndex,
                claims);
    }
}
