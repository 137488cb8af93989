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
        return strictly(bytes, named(declared).orElse(StandardCharsets.UTF_8))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> detected(bytes))
                .orElseGet(() -> new String(bytes, WINDOWS_1252));
    }

    /** Browsers and mail programs read Latin-1 and ASCII as windows-1252, and mean it when they write. */
    static Optional<Charset> named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        String known = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(
                    switch (known) {
                        case "iso-8859-1", "latin1", "latin-1" -> WINDOWS_1252;
                        case "utf8", "utf-8", "unicode-1-1-utf-8", "cp65001" -> StandardCharsets.UTF_8;
                        case "ks_c_5601-1987" -> Charset.forName("x-windows-949");
                        case "gb2312" -> Charset.forName("GB18030");
                        default -> Charset.forName(known);
                    });
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
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

    private static Optional<String> detected(byte[] bytes) {
        CharsetMatch match = new CharsetDetector()
                .setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)))
                .detect();
        return match == null || match.getConfidence() < 30
                ? Optional.empty()
                : named(match.getName()).flatMap(charset -> strictly(bytes, charset));
    }
}
