package heed.channels.mail.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What can be made out of a mail that no reader takes. Looks at its beginning only, each letter once. */
final class Glimpse {

    private static final int START = 64 * 1024;
    private static final int MOST_LETTERS = 4_000;
    private static final Pattern HEADER_END = Pattern.compile("\\r?\\n\\r?\\n");

    private Glimpse() {}

    static ReadMail of(byte[] raw) {
        String start = new String(Arrays.copyOf(raw, Math.min(raw.length, START)), StandardCharsets.UTF_8);
        String[] halves = HEADER_END.split(start, 2);
        MailHeader header = MailHeader.of(halves[0].getBytes(StandardCharsets.UTF_8));
        String words = Letters.lines(halves.length < 2 ? "" : halves[1]).strip();
        String text = words.substring(0, Math.min(words.length(), MOST_LETTERS));
        return new ReadMail(
                header.addresses("from"),
                List.of(),
                header.addresses("to"),
                header.addresses("cc"),
                header.words("subject"),
                header.ids("message-id").stream().findFirst().orElse(""),
                List.of(),
                List.of(),
                header.date().orElse(null),
                text,
                text,
                null,
                true,
                List.of(),
                MailKind.PERSON,
                null,
                List.of(),
                SpamVerdict.NONE,
                Protection.NONE,
                null,
                List.of());
    }
}
