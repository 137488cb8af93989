package heed.channels.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;

/**
 * Walks through the parts of a mail, of the mails inside it, of what is wrapped in a signature, of Outlook's winmail.dat and of files
 * written into the text, and numbers them in one order, so that a file is found again by its number.
 */
abstract class PartWalk extends AbstractContentHandler {

    static final int MOST_PARTS = 1_000;
    static final int DEEPEST = 50;
    static final int LONGEST_TEXT = 2 * 1024 * 1024;
    private static final int MOST_MAILS_INSIDE = 10;
    private static final int LARGEST_WRAPPING = 32 * 1024 * 1024;

    private final Deque<String> containers = new ArrayDeque<>();
    private MailHeader own = new MailHeader();
    private int parts;
    private int mailsInside;

    /** The mail asks for more work than a person's mail ever needs. */
    static final class TooMuch extends MimeException {

        private static final long serialVersionUID = 1;

        final Unreadable reason;

        TooMuch(Unreadable reason) {
            super(reason.code());
            this.reason = reason;
        }
    }

    /** A text or a file. What is left of its content after this is dropped. */
    abstract void leaf(Leaf leaf, InputStream content) throws MimeException, IOException;

    /** A mail inside the mail begins; answers from where to read it. */
    InputStream enters(Leaf leaf, InputStream content) throws IOException {
        return content;
    }

    /** What a mail inside the mail held has been walked through; its own header was this. */
    void leaves(Leaf leaf, MailHeader inner) {}

    /** A multipart begins, with its header. */
    void opens(String kind, MailHeader header) {}

    void closes() {}

    /** Outlook's wrapping said this in words. */
    void outlook(Tnef.Message message) {}

    /** What follows came wrapped in a signature. */
    void unwrapped() {}

    /** The header of the mail or part that is being read. */
    MailHeader own() {
        return own;
    }

    boolean inside(String kind) {
        return containers.contains(kind);
    }

    @Override
    public void startBodyPart() {
        own = new MailHeader();
    }

    @Override
    public void field(Field field) {
        own.add(field);
    }

    @Override
    public void startMultipart(BodyDescriptor descriptor) throws MimeException {
        count();
        if (containers.size() >= DEEPEST) {
            throw new TooMuch(Unreadable.NESTED_TOO_DEEPLY);
        }
        String kind = descriptor.getSubType().toLowerCase(Locale.ROOT);
        containers.push(kind);
        opens(kind, own);
    }

    @Override
    public void endMultipart() {
        containers.pop();
        closes();
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream content) throws MimeException, IOException {
        Leaf leaf = Leaf.of(count(), own, descriptor);
        if (leaf.isMail() && !inside("report") && mailsInside < MOST_MAILS_INSIDE) {
            walkInto(leaf, content);
        } else if (leaf.isOutlookWrapping()) {
            unpack(leaf, content);
        } else if (leaf.isWrappedInSignature()) {
            unwrap(leaf, content);
        } else if (leaf.isPlainText()) {
            readPlain(leaf, content);
        } else {
            leaf(leaf, content);
        }
    }

    private int count() throws TooMuch {
        if (++parts > MOST_PARTS) {
            throw new TooMuch(Unreadable.TOO_MANY_PARTS);
        }
        return parts;
    }

    private void walkInto(Leaf leaf, InputStream content) throws MimeException, IOException {
        InputStream from = enters(leaf, content);
        MailHeader inner = walk(from);
        from.transferTo(OutputStream.nullOutputStream());
        leaves(leaf, inner);
    }

    /** A part that breaks ends here; what was read of it stays. */
    private MailHeader walk(InputStream from) throws MimeException, IOException {
        MailHeader outer = own;
        MailHeader inner = new MailHeader();
        int depth = containers.size();
        own = inner;
        mailsInside++;
        try {
            MailReader.parse(from, this);
        } catch (TooMuch bound) {
            throw bound;
        } catch (MimeException broken) {
            while (containers.size() > depth) {
                endMultipart();
            }
        }
        own = outer;
        mailsInside--;
        return inner;
    }

    private void unwrap(Leaf leaf, InputStream content) throws MimeException, IOException {
        byte[] wrapping = content.readNBytes(LARGEST_WRAPPING);
        byte[] signed = SignedContent.of(wrapping);
        if (signed.length == 0 || mailsInside >= MOST_MAILS_INSIDE) {
            leaf(leaf, rest(wrapping, content));
            return;
        }
        unwrapped();
        walk(new ByteArrayInputStream(signed));
    }

    private void unpack(Leaf leaf, InputStream content) throws MimeException, IOException {
        byte[] wrapping = content.readNBytes(LARGEST_WRAPPING);
        Tnef.Message message = Tnef.read(wrapping);
        if (message.isEmpty()) {
            leaf(leaf, rest(wrapping, content));
            return;
        }
        outlook(message);
        for (Tnef.File file : message.files()) {
            leaf(
                    Leaf.file(count(), file.name(), file.type(), file.contentId()),
                    new ByteArrayInputStream(file.bytes()));
        }
    }

    private void readPlain(Leaf leaf, InputStream content) throws MimeException, IOException {
        byte[] text = content.readNBytes(LONGEST_TEXT);
        EmbeddedFiles files = EmbeddedFiles.in(text);
        if (files.found().isEmpty()) {
            leaf(leaf, rest(text, content));
            return;
        }
        leaf(leaf, new ByteArrayInputStream(files.text()));
        for (EmbeddedFiles.File file : files.found()) {
            leaf(
                    Leaf.file(count(), file.name(), "application/octet-stream", ""),
                    new ByteArrayInputStream(file.bytes()));
        }
    }

    private static InputStream rest(byte[] read, InputStream content) {
        return new SequenceInputStream(new ByteArrayInputStream(read), content);
    }
}
