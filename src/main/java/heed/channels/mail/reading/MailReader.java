package heed.channels.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.parser.ContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Reads mails as they are, not as they should be: without headers, with broken MIME, with any line ends. Streams, so that 50 MB of
 * attachments cost no memory; what asks for more than a person's mail needs is refused with a reason, never with an exception.
 */
public final class MailReader {

    private static final int LONGEST_FIELD = 256 * 1024;
    private static final int MOST_FIELDS = 1_000;

    private MailReader() {}

    public static Reading read(byte[] raw) {
        return read(new ByteArrayInputStream(raw));
    }

    /** Reads to the end; does not close. */
    public static Reading read(InputStream raw) {
        MailParts parts = new MailParts();
        try {
            parse(raw, parts);
            return new Reading.Readable(mail(parts));
        } catch (PartWalk.TooMuch bound) {
            return new Reading.Refused(bound.reason);
        } catch (MaxHeaderLimitException | MaxHeaderLengthLimitException | MaxLineLimitException bound) {
            return new Reading.Refused(Unreadable.HEADER_TOO_LONG);
        } catch (MimeException | IOException | RuntimeException | StackOverflowError failed) {
            return new Reading.Refused(Unreadable.NOT_UNDERSTOOD);
        }
    }

    /** Of a mail that is refused, what can be made out at its beginning: who wrote, about what, and the first letters behind the header. */
    public static ReadMail glimpse(byte[] raw) {
        return Glimpse.of(raw);
    }

    /** The HTML of a mail as its sender wrote it, not yet cleaned, with the files that it may show; empty where it has none. */
    public static Optional<SentHtml> html(InputStream raw) {
        MailParts parts = new MailParts();
        try {
            parse(raw, parts);
            return Optional.ofNullable(parts.text.html()).map(html -> new SentHtml(html, parts.attachments()));
        } catch (MimeException | IOException | RuntimeException | StackOverflowError failed) {
            return Optional.empty();
        }
    }

    /**
     * Copies the decoded content of one part.
     *
     * @param part as in {@link MailAttachment#part}
     * @return false where the mail has no such part
     */
    public static boolean part(InputStream raw, int part, OutputStream out) throws IOException {
        PartCopy copy = new PartCopy(part, out);
        try {
            parse(raw, copy);
        } catch (MimeException broken) {
            return copy.found();
        }
        return copy.found();
    }

    /** Hands out the decoded content of each file of a mail that has been read; one at a time is in memory. */
    public static void files(InputStream raw, ReadMail mail, BiConsumer<MailAttachment, byte[]> taker)
            throws IOException {
        if (mail.attachments().isEmpty()) {
            return;
        }
        try {
            parse(raw, new PartCopies(mail.attachments(), taker));
        } catch (MimeException broken) {
            throw new IOException(broken);
        }
    }

    static void parse(InputStream raw, ContentHandler handler) throws MimeException, IOException {
        byte[] head = raw.readNBytes(LONGEST_FIELD);
        int start = afterMailboxLine(head);
        MimeStreamParser parser = new MimeStreamParser(MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(LONGEST_FIELD)
                .setMaxHeaderCount(MOST_FIELDS)
                .setMaxContentLen(-1)
                .build());
        parser.setNoRecurse();
        parser.setContentDecoding(true);
        parser.setContentHandler(handler);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head, start, head.length - start), raw);
        InputStream lines = hasLineFeed(head) ? whole : new LoneReturns(whole);
        parser.parse(startsWithField(head, start) ? lines : new SequenceInputStream(noHeader(), lines));
    }

    /** Skips the "From ada@example.com Thu Mar  5 …" that mail programs put before a saved mail. */
    private static int afterMailboxLine(byte[] raw) {
        if (raw.length < 5 || !Arrays.equals(raw, 0, 5, new byte[] {'F', 'r', 'o', 'm', ' '}, 0, 5)) {
            return 0;
        }
        for (int at = 5; at < Math.min(raw.length, 1_000); at++) {
            if (raw[at] == '\n') {
                return at + 1;
            }
        }
        return 0;
    }

    /** Whether the first line looks like {@code Name: value}; otherwise the mail has no header at all. */
    private static boolean startsWithField(byte[] raw, int start) {
        for (int at = start; at < Math.min(raw.length, start + 200); at++) {
            if (raw[at] == ':') {
                return at > start;
            }
            if (raw[at] <= ' ' || raw[at] == 127) {
                return false;
            }
        }
        return false;
    }

    private static InputStream noHeader() {
        return new ByteArrayInputStream(new byte[] {'\r', '\n'});
    }

    private static boolean hasLineFeed(byte[] raw) {
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] == '\n') {
                return true;
            }
        }
        return false;
    }

    private static ReadMail mail(MailParts parts) {
        MailHeader header = parts.header;
        KindOfMail kindOfMail = new KindOfMail(header, parts);
        MailKind kind = kindOfMail.kind();
        boolean forwards = Forwarding.announced(header.words("subject"));
        return new ReadMail(
                header.sender(),
                header.addresses("reply-to"),
                header.addresses("to"),
                header.addresses("cc"),
                header.words("subject"),
                header.ids("message-id").stream().findFirst().orElse(""),
                header.ids("in-reply-to"),
                header.ids("references"),
                header.date().orElse(null),
                parts.words(parts.text.whole()),
                parts.words(forwards ? parts.text.whole() : parts.text.visible()),
                parts.text.safeHtml(),
                parts.shortened,
                parts.attachments(),
                kind,
                kind == MailKind.BOUNCE ? kindOfMail.bounce() : null,
                header.all("authentication-results").stream().map(Letters::line).toList(),
                SpamVerdict.of(header),
                parts.protection,
                parts.invitation,
                parts.enclosed);
    }
}
