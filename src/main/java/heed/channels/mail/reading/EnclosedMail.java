package heed.channels.mail.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail inside a mail.
 *
 * @param part by which {@link MailReader#part} copies it whole, as a file of its own
 * @param from who claims to have written it; empty where it names no sender
 * @param subject decoded, on one line, empty where there is none
 * @param text its readable words
 */
public record EnclosedMail(
        int part,
        List<MailAddress> from,
        String subject,
        @Nullable Instant sentAt,
        String text) {

    public EnclosedMail {
        from = List.copyOf(from);
    }

    /** As mail programs write a forwarded mail into the text. */
    String written() {
        StringBuilder written = new StringBuilder("---------- Forwarded message ----------");
        from.forEach(one -> written.append("\nFrom: ")
                .append(one.name().isEmpty() ? one.address() : one.name() + " <" + one.address() + ">"));
        if (sentAt != null) {
            written.append("\nDate: ").append(sentAt);
        }
        if (!subject.isEmpty()) {
            written.append("\nSubject: ").append(subject);
        }
        return text.isEmpty()
                ? written.toString()
                : written.append("\n\n").append(text).toString();
    }
}
