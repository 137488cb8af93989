package heed.channels.mail.reading;

import java.util.Arrays;
import java.util.List;

/** Single header fields of a mail as it came, for those who need one that a person does not read. */
public final class HeaderFields {

    private static final int LONGEST = 256 * 1024;

    private final MailHeader header;

    private HeaderFields(MailHeader header) {
        this.header = header;
    }

    /** Reads nothing behind the header. */
    public static HeaderFields of(byte[] raw) {
        return new HeaderFields(MailHeader.of(Arrays.copyOf(raw, end(raw))));
    }

    /** Unfolded, the topmost first; empty where the mail has none. */
    public List<String> all(String name) {
        return header.all(name);
    }

    /** The topmost, without comments and parameters, in lower case; empty where the mail has none. */
    public String keyword(String name) {
        return header.keyword(name);
    }

    /** Whom an address field names. */
    public List<MailAddress> addresses(String name) {
        return header.addresses(name);
    }

    private static int end(byte[] raw) {
        int most = Math.min(raw.length, LONGEST);
        for (int at = 1; at < most; at++) {
            if (raw[at] == '\n' && (raw[at - 1] == '\n' || at > 2 && raw[at - 1] == '\r' && raw[at - 2] == '\n')) {
                return at;
            }
        }
        return most;
    }
}
