package heed.channels.mail;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Command lines and dot-stuffed data as SMTP sends them. */
final class SmtpLines {

    private static final int LONGEST_COMMAND = 2_048;

    private SmtpLines() {}

    /** The next command without its line end, null where the other side has gone. */
    static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n') {
                return line.toString(StandardCharsets.UTF_8).stripTrailing();
            }
            if (line.size() > LONGEST_COMMAND) {
                throw new IOException("a command without an end");
            }
            line.write(read);
        }
        return null;
    }

    /** The address in {@code MAIL FROM:<address> SIZE=1}, empty for {@code <>}, null where the command is malformed. */
    static @Nullable String path(String line, String command) {
        if (!line.regionMatches(true, 0, command, 0, command.length())) {
            return null;
        }
        String rest = line.substring(command.length()).strip();
        int close = rest.indexOf('>');
        return !rest.startsWith("<") || close < 0
                ? null
                : rest.substring(1, close).strip();
    }

    /** What {@code SIZE=} promises, 0 where it says nothing. */
    static long declaredSize(String line) {
        int at = line.toUpperCase(java.util.Locale.ROOT).indexOf(" SIZE=");
        String digits = at < 0 ? "" : line.substring(at + 6).split(" ", 2)[0];
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }

    /** Everything up to CRLF.CRLF with the dots of transparency removed; null when it was larger than allowed. */
    static byte @Nullable [] data(InputStream in, int largest) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream(8_192);
        boolean tooLarge = false;
        State state = State.LINE_START;
        while (state != State.ENDED) {
            int read = in.read();
            if (read < 0) {
                throw new EOFException("gone before the end of the data");
            }
            boolean stuffing = state == State.LINE_START && read == '.';
            state = state.after(read);
            tooLarge |= data.size() >= largest;
            if (!stuffing && state != State.ENDED && !tooLarge) {
                data.write(read);
            }
        }
        if (tooLarge) {
            return null;
        }
        byte[] bytes = data.toByteArray();
        // The CR of the last line "." was written before its LF showed that it ended the data.
        return bytes.length > 0 && bytes[bytes.length - 1] == '\r'
                ? java.util.Arrays.copyOf(bytes, bytes.length - 1)
                : bytes;
    }

    /** Where in a line the reader stands. */
    private enum State {
        LINE_START,
        INSIDE,
        CR,
        DOT,
        DOT_CR,
        ENDED;

        State after(int read) {
            return switch (this) {
                case LINE_START -> read == '.' ? DOT : inside(read);
                case INSIDE -> inside(read);
                case CR -> read == '\n' ? LINE_START : inside(read);
                case DOT -> read == '\r' ? DOT_CR : inside(read);
                case DOT_CR -> read == '\n' ? ENDED : inside(read);
                case ENDED -> ENDED;
            };
        }

        private static State inside(int read) {
            return read == '\r' ? CR : INSIDE;
        }
    }
}
