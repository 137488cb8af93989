package heed.channels.mail.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers a mail's header, texts and list of files while the parser streams past; files are counted, not kept. */
final class MailParts extends PartWalk {

    private static final int LONGEST_REPORT = 64 * 1024;
    private static final int LONGEST_CALENDAR = 256 * 1024;

    final MailHeader header = own();
    final List<byte[]> reports = new ArrayList<>();
    final List<byte[]> returned = new ArrayList<>();
    final List<EnclosedMail> enclosed = new ArrayList<>();

    /** Message-IDs of the mails inside. */
    final List<String> inner = new ArrayList<>();

    boolean shortened;
    boolean complaint;
    PartText text = PartText.NONE;
    Protection protection = Protection.NONE;

    @Nullable
    Invitation invitation;

    private final List<MailAttachment> attachments = new ArrayList<>();
    private final Deque<Container> open = new ArrayDeque<>();
    private final Deque<Counted> entered = new ArrayDeque<>();
    private boolean spoke;
    private long budget = 2L * LONGEST_TEXT;

    /** @param header of the part that opened it, or of the mail inside the mail */
    private record Container(String kind, List<PartText> texts, MailHeader header) {}

    List<MailAttachment> attachments() {
        return attachments.stream()
                .sorted(Comparator.comparingInt(MailAttachment::part))
                .toList();
    }

    /** With the words of the mails inside, and of an appointment that came without any. */
    String words(String own) {
        StringBuilder words = new StringBuilder(own);
        if (own.isEmpty() && invitation instanceof Invitation found) {
            words.append(found.written());
        }
        for (EnclosedMail mail : enclosed) {
            words.append(words.isEmpty() ? "" : "\n\n").append(mail.written());
        }
        return words.toString();
    }

    @Override
    void opens(String kind, MailHeader of) {
        HeaderParameters type = HeaderParameters.of(of.raw("content-type"));
        boolean pgp = type.get("protocol").toLowerCase(java.util.Locale.ROOT).contains("pgp");
        Protection.Method method = pgp ? Protection.Method.PGP : Protection.Method.SMIME;
        if (kind.equals("signed")) {
            protection = protection.alsoSigned(method);
        } else if (kind.equals("encrypted")) {
            protection = protection.alsoEncrypted(method);
        }
        open.push(new Container(kind, new ArrayList<>(), of));
    }

    @Override
    void closes() {
        Container closed = open.pop();
        add(closed.kind.equals("alternative") ? PartText.alternative(closed.texts) : PartText.sequence(closed.texts));
    }

    @Override
    InputStream enters(Leaf leaf, InputStream content) {
        Counted counted = new Counted(content);
        entered.push(counted);
        open.push(new Container("mail", new ArrayList<>(), leaf.header()));
        return counted;
    }

    @Override
    void leaves(Leaf leaf, MailHeader of) {
        PartText words = PartText.sequence(open.pop().texts);
        enclosed.add(new EnclosedMail(
                leaf.part(), of.sender(), of.words("subject"), of.date().orElse(null), words.whole()));
        inner.addAll(of.ids("message-id"));
        attach(leaf, entered.pop().bytes);
    }

    @Override
    void outlook(Tnef.Message message) {
        String plain = Letters.lines(message.text());
        String html = Letters.lines(message.html());
        if (!plain.isBlank() || !html.isBlank()) {
            add(new PartText(plain.isBlank() ? null : plain, html.isBlank() ? null : html));
        }
    }

    @Override
    void unwrapped() {
        protection = protection.alsoSigned(Protection.Method.SMIME);
    }

    @Override
    void leaf(Leaf leaf, InputStream content) throws IOException {
        if (leaf.mime().endsWith("delivery-status")) {
            reports.add(content.readNBytes(LONGEST_REPORT));
        } else if (leaf.mime().endsWith("feedback-report")) {
            complaint = true;
            attach(leaf, drained(content));
        } else if (inside("report") && (leaf.isMail() || leaf.mime().endsWith("rfc822-headers"))) {
            byte[] start = content.readNBytes(LONGEST_REPORT);
            returned.add(start);
            attach(leaf, start.length + drained(content));
        } else if (leaf.mime().equals("text/calendar") || leaf.mime().equals("application/ics")) {
            byte[] start = content.readNBytes(LONGEST_CALENDAR);
            invite(leaf, start);
            attach(leaf, start.length + drained(content));
        } else if (leaf.isText() && !leaf.attached() && (leaf.claimed().isEmpty() || !spoke)) {
            read(leaf, content);
        } else if (!inside("appledouble") || !leaf.mime().equals("application/applefile")) {
            if (leaf.isSmime()) {
                protection = protection.alsoEncrypted(Protection.Method.SMIME);
            }
            attach(leaf, drained(content));
        }
    }

    private void invite(Leaf leaf, byte[] calendar) {
        if (invitation == null) {
            invitation = Invitation.read(
                    Letters.lines(Charsets.decode(calendar, leaf.charset())),
                    leaf.type().get("method"));
        }
    }

    private void read(Leaf leaf, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(Math.clamp(budget, 0, LONGEST_TEXT));
        budget -= bytes.length;
        shortened |= drained(content) > 0;
        String words = Letters.lines(Charsets.decode(bytes, leaf.charset()));
        boolean html = leaf.mime().equals("text/html");
        if (!spoke) {
            header.settle(leaf.charset());
        }
        spoke |= !words.isBlank();
        add(html ? new PartText(null, words) : new PartText(plain(leaf, words), null));
    }

    private String plain(Leaf leaf, String words) {
        if (leaf.mime().equals("text/enriched") || leaf.mime().equals("text/richtext")) {
            return EnrichedText.words(words);
        }
        if (ArmouredText.encrypted(words)) {
            protection = protection.alsoEncrypted(Protection.Method.PGP);
        }
        if (ArmouredText.signed(words)) {
            protection = protection.alsoSigned(Protection.Method.PGP);
            return ArmouredText.words(words);
        }
        boolean flowed = leaf.type().get("format").equalsIgnoreCase("flowed");
        return flowed ? FlowedText.join(words, leaf.type().get("delsp").equalsIgnoreCase("yes")) : words;
    }

    private void attach(Leaf leaf, long bytes) {
        boolean inline = leaf.inline() || !leaf.contentId().isEmpty() && inside("related");
        attachments.add(new MailAttachment(
                leaf.part(), leaf.name(), Letters.line(leaf.mime()), bytes, inline, leaf.contentId()));
    }

    private void add(PartText piece) {
        Container container = open.peek();
        if (container == null) {
            text = PartText.sequence(List.of(text, piece));
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

    /** Counts what is read through it. */
    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            bytes += Math.max(count, 0);
            return count;
        }
    }
}
