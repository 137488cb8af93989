package heed.channels.mail.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** UTF-7 (RFC 2152), which Java does not know and old Exchange servers still write. */
final class Utf7 {

    private Utf7() {}

    static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        StringBuilder words = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at++);
            if (letter != '+') {
                words.append(letter);
                continue;
            }
            int end = at;
            while (end < text.length() && base64(text.charAt(end))) {
                end++;
            }
            words.append(end == at ? "+" : letters(text.substring(at, end)));
            at = end < text.length() && text.charAt(end) == '-' ? end + 1 : end;
        }
        return words.toString();
    }

    private static String letters(String base64) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int usable = base64.length() - (base64.length() % 4 == 1 ? 1 : 0);
        whole.writeBytes(Base64.getDecoder().decode(base64.substring(0, usable)));
        return new String(whole.toByteArray(), 0, whole.size() / 2 * 2, StandardCharsets.UTF_16BE);
    }

    private static boolean base64(char letter) {
        return letter >= 'A' && letter <= 'Z'
                || letter >= 'a' && letter <= 'z'
                || letter >= '0' && letter <= '9'
                || letter == '+'
                || letter == '/';
    }
}
