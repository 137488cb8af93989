package heed.channels.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What makes two deliveries the same mail: the Message-ID and the body. The headers that each server adds on the way do not
 * count; a mail without a Message-ID is recognised by its Date and From instead.
 */
final class ContentKey {

    private ContentKey() {}

    /** SHA-256 as 64 hexadecimal letters. */
    static String of(byte[] raw) {
        int body = bodyStart(raw);
        String header = new String(raw, 0, Math.min(body, 256 * 1024), StandardCharsets.ISO_8859_1);
        String messageId = field(header, "message-id");
        MessageDigest digest = sha256();
        digest.update((messageId.isEmpty() ? field(header, "date") + "\n" + field(header, "from") : messageId)
                .getBytes(StandardCharsets.ISO_8859_1));
        digest.update((byte) 0);
        digest.update(raw, body, raw.length - body);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Behind the first empty line, whatever the lines end with. */
    private static int bodyStart(byte[] raw) {
        int lineEnds = 0;
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] == '\n' || raw[at] == '\r' && (at + 1 == raw.length || raw[at + 1] != '\n')) {
                if (++lineEnds == 2) {
                    return at + 1;
                }
            } else if (raw[at] != '\r') {
                lineEnds = 0;
            }
        }
        return 0;
    }

    private static String field(String header, String name) {
        StringBuilder value = new StringBuilder();
        boolean inside = false;
        for (String line : header.lines().toList()) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (inside && !folded) {
                break;
            }
            if (inside) {
                value.append(line);
            } else if (!folded
                    && line.length() > name.length()
                    && line.regionMatches(true, 0, name, 0, name.length())
                    && line.charAt(name.length()) == ':') {
                inside = true;
                value.append(line, name.length() + 1, line.length());
            }
        }
        return value.toString().replaceAll("[\\s<>]", "").toLowerCase(Locale.ROOT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
