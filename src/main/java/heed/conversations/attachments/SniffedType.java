package heed.conversations.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What a file is by its first bytes, whatever its name and its sender say. */
enum SniffedType {
    PNG("image/png"),
    JPEG("image/jpeg"),
    GIF("image/gif"),
    WEBP("image/webp"),
    PDF("application/pdf"),
    TEXT("text/plain"),
    OTHER("application/octet-stream");

    /** How many bytes are enough to tell. */
    static final int HEAD = 64 * 1024;

    private static final Set<String> SHOWN_BY_BROWSERS =
            Set.of("text/html", "application/xhtml+xml", "text/xml", "application/xml", "image/svg+xml");

    private final String mediaType;

    SniffedType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Whether Heed can draw it again. */
    boolean picture() {
        return this == PNG || this == JPEG || this == GIF || this == WEBP;
    }

    /** @param head its beginning, of {@link #HEAD} bytes where it has so many */
    static SniffedType of(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 12), ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return GIF;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return WEBP;
        }
        return start.startsWith("%PDF-") ? PDF : isText(head) ? TEXT : OTHER;
    }

    /** What is said of the file, as far as its bytes bear it out and no reader would take it for a page. */
    String allowing(String said) {
        String type = said.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
        boolean plain = type.matches("[a-z]+/[a-z0-9][a-z0-9.+-]{0,80}") && !SHOWN_BY_BROWSERS.contains(type);
        return switch (this) {
            case PNG, JPEG, GIF, WEBP, PDF -> mediaType;
            case TEXT -> plain && type.startsWith("text/") ? type : mediaType;
            case OTHER ->
                plain && !type.startsWith("text/") && !type.startsWith("image/") && !type.equals(PDF.mediaType)
                        ? type
                        : mediaType;
        };
    }

    private static boolean isText(byte[] head) {
        for (byte each : head) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
                return false;
            }
        }
        return head.length > 0 && isUtf8(head);
    }

    /** The last character may be cut. */
    private static boolean isUtf8(byte[] head) {
        for (int cut = 0; cut < 4 && cut < head.length; cut++) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException notHere) {
                if (head.length < HEAD) {
                    return false;
                }
            }
        }
        return false;
    }
}
