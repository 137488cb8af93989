package heed.channels.mail.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that old programs wrote into the text itself, by uuencode or yEnc.
 *
 * @param text without them
 */
record EmbeddedFiles(byte[] text, List<File> found) {

    /** How often a beginning is followed to its end, so that many without an end cost no more than a few. */
    private static final int MOST = 50;

    record File(String name, byte[] bytes) {}

    static EmbeddedFiles in(byte[] text) {
        String lines = new String(text, StandardCharsets.ISO_8859_1);
        if (!lines.contains("begin ")) {
            return new EmbeddedFiles(text, List.of());
        }
        List<File> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        int lastEnd = lines.lastIndexOf("\nend");
        int at = 0;
        int tries = 0;
        while (at < lines.length()) {
            int end = lineEnd(lines, at);
            boolean begins = lines.startsWith("begin ", at) || lines.startsWith("=ybegin ", at);
            Block block = begins && tries++ < MOST
                    ? Block.at(lines, lines.substring(at, end).strip(), end + 1, lastEnd)
                    : null;
            if (block == null) {
                rest.append(lines, at, Math.min(end + 1, lines.length()));
                at = end + 1;
            } else {
                found.add(new File(block.name, block.bytes));
                at = block.end;
            }
        }
        return new EmbeddedFiles(rest.toString().getBytes(StandardCharsets.ISO_8859_1), found);
    }

    private static int lineEnd(String lines, int from) {
        int end = lines.indexOf('\n', from);
        return end < 0 ? lines.length() : end;
    }

    private record Block(String name, byte[] bytes, int end) {

        static @Nullable Block at(String lines, String first, int from, int lastEnd) {
            if (first.startsWith("=ybegin ") && first.contains("name=")) {
                return yenc(lines, first.substring(first.indexOf("name=") + 5), from);
            }
            String[] words = first.split(" ", 3);
            boolean begins = words.length == 3
                    && words[0].equals("begin")
                    && words[1].length() >= 3
                    && words[1].length() <= 4
                    && words[1].chars().allMatch(digit -> digit >= '0' && digit <= '7');
            return begins && from <= lastEnd + 1 ? uuencoded(lines, words[2], from) : null;
        }

        /** Null at the first line that is not uuencoded: somebody only wrote "begin 100 times". */
        private static @Nullable Block uuencoded(String lines, String name, int from) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int at = from;
            while (at < lines.length()) {
                int end = lineEnd(lines, at);
                String line = lines.substring(at, end).stripTrailing();
                if (line.equals("end")) {
                    return bytes.size() == 0
                            ? null
                            : new Block(name, bytes.toByteArray(), Math.min(end + 1, lines.length()));
                }
                int length = line.isEmpty() ? 0 : (line.charAt(0) - ' ') & 0x3F;
                if (line.length() > 90 || line.length() < 1 + (length * 8 + 5) / 6) {
                    return null;
                }
                decode(line, length, bytes);
                at = end + 1;
            }
            return null;
        }

        private static void decode(String line, int length, ByteArrayOutputStream bytes) {
            int bits = 0;
            int held = 0;
            int written = 0;
            for (int at = 1; at < line.length() && written < length; at++) {
                held = held << 6 | (line.charAt(at) - ' ') & 0x3F;
                bits += 6;
                if (bits >= 8) {
                    bits -= 8;
                    bytes.write(held >> bits);
                    written++;
                }
            }
        }

        private static @Nullable Block yenc(String lines, String name, int from) {
            int stop = lines.indexOf("=yend", from);
            if (stop < 0) {
                return null;
            }
            int at = lines.startsWith("=ypart", from) ? lineEnd(lines, from) + 1 : from;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (; at < stop; at++) {
                char letter = lines.charAt(at);
                if (letter == '=' && at + 1 < stop) {
                    bytes.write(lines.charAt(++at) - 64 - 42);
                } else if (letter != '\r' && letter != '\n') {
                    bytes.write(letter - 42);
                }
            }
            return new Block(name, bytes.toByteArray(), Math.min(lineEnd(lines, stop) + 1, lines.length()));
        }
    }
}
