package heed.channels.phone;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Physical lines of a text, one at a time and none longer than {@link #LONGEST}: an endless line cannot fill the memory. */
final class Lines {

    static final int LONGEST = 64 * 1024;

    private final Reader reader;
    private final char[] buffer = new char[16 * 1024];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int filled;
    private int number;

    Lines(Reader reader) {
        this.reader = reader;
    }

    /** The next line without its line break, cut one character after {@link #LONGEST}; null after the last. */
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        int c = read();
        if (c < 0) {
            return null;
        }
        number++;
        for (; c >= 0 && c != '\n'; c = read()) {
            if (line.length() <= LONGEST) {
                line.append((char) c);
            }
        }
        return text();
    }

    /** The number of the line that {@link #next} answered last, from 1. */
    int number() {
        return number;
    }

    private String text() {
        boolean carriageReturn = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
        boolean byteOrderMark = number == 1 && !line.isEmpty() && line.charAt(0) == '\uFEFF';
        return line.substring(byteOrderMark ? 1 : 0, line.length() - (carriageReturn ? 1 : 0));
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = reader.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[at++];
    }
}
