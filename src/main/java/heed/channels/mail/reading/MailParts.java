package heed.channels.mail.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** Gathers a mail's header, texts and list of files while the parser streams past; files are counted, not kept. */
final class MailParts extends AbstractContentHandler {

    static final int MOST_PARTS = 1_000;
    static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 2 * 1024 * 1024;
    private static final int LONGEST_REPORT = 64 * 1024;

    final MailHeader header = new MailHeader();
    final List<MailAttachment> attachments = new ArrayList<>();
    final List<byte[]> reports = new ArrayList<>();
    final List<byte[]> returned = new ArrayList<>();
    boolean shortened;
    PartText text = PartText.NONE;

    private final Deque<Container> open = new ArrayDeque<>();
    private @Nullable MailHeader partHeader;
    private int parts;
    private long budget = 2L * LONGEST_TEXT;

    private record Container(String kind, List<PartText> texts) {}

    /** The mail asks for more work than a person's mail ever needs. */
    static final class TooMuch extends MimeException {

        private static final long serialVersionUID = 1;

        final Unreadable reason;

        TooMuch(Unreadable reason) {
            super(reason.code());
            this.reason = reason;
        }
    }

    @Override
    public void startBodyPart() {
        partHeader = new MailHeader();
    }

    @Override
    public void field(Field field) {
        (partHeader == null ? header : partHeader).add(field);
    }

    @Override
    public void startMultipart(BodyDescriptor descriptor) throws MimeException {
        count();
        if (open.size() >= DEEPEST) {
            throw new TooMuch(Unreadable.NESTED_TOO_DEEPLY);
        }
        open.push(new Container(descriptor.getSubType().toLowerCase(Locale.ROOT), new ArrayList<>()));
    }

    @Override
    public void endMultipart() {
        Container closed = open.pop();
        add(closed.kind.equals("alternative") ? PartText.alternative(closed.texts) : PartText.sequence(closed.texts));
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream content) throws MimeException, IOException {
        int part = count();
        MailHeader own = partHeader == null ? header : partHeader;
        HeaderParameters type = HeaderParameters.of(own.raw("content-type"));
        HeaderParameters disposition = HeaderParameters.of(own.raw("content-disposition"));
        String mime = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        String name = disposition.get("filename").isEmpty() ? type.get("name") : disposition.get("filename");
        boolean report = open.stream().anyMatch(container -> container.kind.equals("report"));
        if (report && mime.endsWith("delivery-status")) {
            reports.add(content.readNBytes(LONGEST_REPORT));
        } else if (report && (mime.equals("message/rfc822") || mime.endsWith("rfc822-headers"))) {
            byte[] start = content.readNBytes(LONGEST_REPORT);
            returned.add(start);
            attach(part, own, mime, name, start.length + drained(content));
        } else if (isText(mime) && !own.keyword("content-disposition").equals("attachment") && name.isEmpty()) {
            read(mime, type, descriptor, content);
        } else {
            attach(part, own, mime, name, drained(content));
        }
    }

    private int count() throws TooMuch {
        if (++parts > MOST_PARTS) {
            throw new TooMuch(Unreadable.TOO_MANY_PARTS);
        }
        return parts;
    }

    /** A multipart that arrives here names no boundary: what it holds is read as it is. */
    private static boolean isText(String mime) {
        return mime.startsWith("multipart/")
                || mime.equals("text/plain")
                || mime.equals("text/html")
                || mime.equals("text")
                || mime.equals("text/enriched");
    }

    private void read(String mime, HeaderParameters type, BodyDescriptor descriptor, InputStream content)
            throws IOException {
        byte[] bytes = content.readNBytes(Math.clamp(budget, 0, LONGEST_TEXT));
        budget -= bytes.length;
        shortened |= drained(content) > 0;
        String declared = type.get("charset").isEmpty() ? descriptor.getCharset() : type.get("charset");
        String words = Letters.lines(Charsets.decode(bytes, declared));
        if (mime.equals("text/html")) {
            add(new PartText(null, words));
        } else {
            boolean flowed = type.get("format").equalsIgnoreCase("flowed");
            add(new PartText(flowed ? FlowedText.join(words, type.get("delsp").equalsIgnoreCase("yes")) : words, null));
        }
    }

    private void attach(int part, MailHeader own, String mime, String claimed, long bytes) {
        String contentId = own.ids("content-id").stream().findFirst().orElse("");
        boolean inline = own.keyword("content-disposition").equals("inline")
                || !contentId.isEmpty() && open.stream().anyMatch(container -> container.kind.equals("related"));
        String name = FileName.clean(claimed, "file-" + part + ending(mime));
        attachments.add(new MailAttachment(part, name, Letters.line(mime), bytes, inline, contentId));
    }

    private static String ending(String mime) {
        return switch (mime) {
            case "message/rfc822" -> ".eml";
            case "text/calendar" -> ".ics";
            case "text/plain", "message/rfc822-headers", "text/rfc822-headers" -> ".txt";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "application/pdf" -> ".pdf";
            default -> "";
        };
    }

    private void add(PartText piece) {
        Container container = open.peek();
        if (container == null) {
            text = piece;
        } else {
            container.texts.add(piece);
        }
    }

    private static long drained(InputStream content) throws IOException {
        byte[] buffer = new byte[8_192];
        long bytes = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            bytes += read;
        }
        return bytes;
    }
}
