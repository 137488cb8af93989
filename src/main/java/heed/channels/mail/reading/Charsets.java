package heed.channels.mail.reading;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns bytes into letters when the declared character set is missing, unknown or a lie. */
final class Charsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 8_192;

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String declared) {
        String name = declared == null ? "" : plain(declared);
        if (name.equals("utf-7") || name.equals("unicode-1-1-utf-7")) {
            return Utf7.decode(bytes);
        }
        if (hasEscapes(bytes) && !name.startsWith("iso-2022")) {
            Optional<String> japanese = strictly(bytes, Charset.forName("ISO-2022-JP"));
            if (japanese.isPresent()) {
                return japanese.get();
            }
        }
        return strictly(bytes, named(declared).orElse(StandardCharsets.UTF_8))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> nearlyUtf8(bytes))
                .or(() -> detected(bytes))
                .orElseGet(() -> new String(bytes, WINDOWS_1252));
    }

    /** Browsers and mail programs read Latin-1 and ASCII as windows-1252, and mean it when they write. */
    static Optional<Charset> named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        String known = plain(name);
        try {
            return Optional.of(
                    switch (known) {
                        case "iso-8859-1", "latin1", "latin-1" -> WINDOWS_1252;
                        case "utf8", "utf-8", "unicode-1-1-utf-8", "cp65001" -> StandardCharsets.UTF_8;
                        case "us-ascii", "ascii", "ansi_x3.4-1968", "7bit", "8bit", "unknown-8bit" ->
                            StandardCharsets.UTF_8;
                        case "iso-8859-8-i", "iso-8859-8-e" -> Charset.forName("iso-8859-8");
                        case "ks_c_5601-1987", "ks_c_5601", "euc-kr" -> Charset.forName("x-windows-949");
                        case "gb2312", "gbk", "x-gbk", "cn-gb", "hz-gb-2312" -> Charset.forName("GB18030");
                        case "shift_jis", "shift-jis", "x-sjis", "sjis" -> Charset.forName("windows-31j");
                        case "iso-2022-jp" -> Charset.forName("x-windows-iso2022jp");
                        case "iso-8859-9" -> Charset.forName("windows-1254");
                        case "iso-8859-11", "tis-620" -> Charset.forName("x-windows-874");
                        case "utf-16" -> StandardCharsets.UTF_16;
                        case "macintosh", "x-mac-roman" -> Charset.forName("x-MacRoman");
                        case "x-mac-cyrillic" -> Charset.forName("x-MacCyrillic");
                        case "koi8r" -> Charset.forName("KOI8-R");
                        case "cp-1251", "win-1251", "win1251", "windows1251", "x-cp1251" ->
                            Charset.forName("windows-1251");
                        case "cp-1252", "win-1252", "windows1252" -> WINDOWS_1252;
                        case "cp-1250", "win-1250", "windows1250", "x-cp1250" -> Charset.forName("windows-1250");
                        default -> Charset.forName(known);
                    });
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Without quotation marks, and with the guess of old programs that "charset=" belongs to the name. */
    private static String plain(String name) {
        String known = name.strip().toLowerCase(Locale.ROOT).replace("\"", "").replace("'", "");
        return known.startsWith("charset=") ? known.substring(8) : known;
    }

    /** Japanese of seven bits begins with ESC $ or ESC ( and looks like ASCII to whoever does not look for it. */
    private static boolean hasEscapes(byte[] bytes) {
        for (int at = 0; at + 2 < bytes.length; at++) {
            if (bytes[at] == 0x1B && (bytes[at + 1] == '$' && (bytes[at + 2] == 'B' || bytes[at + 2] == '@'))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException | UnsupportedOperationException broken) {
            return Optional.empty();
        }
    }

    static boolean utf8(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8).isPresent();
    }

    /** One letter cut in two, or a stray byte, must not turn the other letters of a text into rubbish. */
    private static Optional<String> nearlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(letter -> letter == '\uFFFD').count();
        long letters = text.chars().filter(letter -> letter > 127).count() - broken;
        return letters >= 4 * broken ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> detected(byte[] bytes) {
        CharsetMatch match = new CharsetDetector()
                .setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)))
                .detect();
        return match == null || match.getConfidence() < 30
                ? Optional.empty()
                : named(match.getName()).flatMap(charset -> strictly(bytes, charset));
    }
}
