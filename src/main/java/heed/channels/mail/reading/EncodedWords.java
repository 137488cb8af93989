package heed.channels.mail.reading;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decodes {@code =?charset?B?…?=} in headers (RFC 2047). Neighbours of one character set are joined as bytes first, because
 * many programs cut a letter in two between words.
 */
final class EncodedWords {

    /** RFC 2047 allows 75 letters; a bound keeps a hostile header from being searched to its end again and again. */
    private static final int LONGEST = 4_096;

    private final String header;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private @Nullable String charset;

    private EncodedWords(String header) {
        this.header = header;
    }

    static String decode(String header) {
        return header.contains("=?") ? new EncodedWords(header).decode() : header;
    }

    private String decode() {
        int at = 0;
        while (at < header.length()) {
            int start = header.indexOf("=?", at);
            Word word = start < 0 ? null : Word.at(header, start);
            if (word == null) {
                int end = start < 0 ? header.length() : start + 2;
                plain(header.substring(at, end));
                at = end;
            } else {
                plain(header.substring(at, start));
                encoded(word);
                at = word.end;
            }
        }
        flush();
        return text.toString();
    }

    private void plain(String piece) {
        boolean between = charset != null && piece.isBlank();
        if (!between && !piece.isEmpty()) {
            flush();
            text.append(piece);
        }
    }

    private void encoded(Word word) {
        if (charset != null && !charset.equals(word.charset)) {
            flush();
        }
        charset = word.charset;
        pending.writeBytes(word.bytes);
    }

    private void flush() {
        if (charset != null) {
            text.append(Charsets.decode(pending.toByteArray(), charset));
            pending.reset();
            charset = null;
        }
    }

    private record Word(String charset, byte[] bytes, int end) {

        static @Nullable Word at(String header, int start) {
            int encoding = header.indexOf('?', start + 2);
            if (encoding < 0 || encoding - start > 64 || encoding + 3 > header.length()) {
                return null;
            }
            int end = header.indexOf("?=", encoding + 3, Math.min(header.length(), encoding + LONGEST));
            if (end < 0 || header.charAt(encoding + 2) != '?') {
                return null;
            }
            String name = header.substring(start + 2, encoding).toLowerCase(Locale.ROOT);
            int language = name.indexOf('*');
            byte @Nullable [] bytes = switch (header.charAt(encoding + 1)) {
                case 'b', 'B' -> base64(header.substring(encoding + 3, end));
                case 'q', 'Q' -> quoted(header.substring(encoding + 3, end));
                default -> null;
            };
            return bytes == null ? null : new Word(language < 0 ? name : name.substring(0, language), bytes, end + 2);
        }

        private static byte @Nullable [] base64(String text) {
            try {
                return Base64.getMimeDecoder().decode(text);
            } catch (IllegalArgumentException broken) {
                return null;
            }
        }

        private static byte[] quoted(String text) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
            for (int at = 0; at < text.length(); at++) {
                char letter = text.charAt(at);
                int high = letter == '=' && at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
                int low = high < 0 ? -1 : Character.digit(text.charAt(at + 2), 16);
                if (low >= 0) {
                    bytes.write(high * 16 + low);
                    at += 2;
                } else {
                    bytes.write(letter == '_' ? ' ' : letter);
                }
            }
            return bytes.toByteArray();
        }
    }
}
