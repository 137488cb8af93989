package heed.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads the answer of a stranger's server (RFC 9112) as far as was asked for, believing nothing that it says of its size. */
final class AnswerReader {

    private static final int MOST_HEAD = 32 * 1024;
    private static final int MOST_LINE = 1024;
    private static final int END_OF_HEAD = 0x0d0a0d0a;

    record Read(int status, String type, String location, byte[] body) {}

    private record Head(int status, List<String> lines) {

        String value(String name) {
            return lines.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private AnswerReader() {}

    /** @throws IOException where it ends too early or is no HTTP */
    static Read read(InputStream in, int most) throws IOException {
        Head head = head(in);
        while (head.status() / 100 == 1) {
            head = head(in);
        }
        return new Read(head.status(), head.value("content-type"), head.value("location"), body(in, head, most));
    }

    private static byte[] body(InputStream in, Head head, int most) throws IOException {
        if (head.status() == 204 || head.status() == 304) {
            return new byte[0];
        }
        if (head.value("transfer-encoding").toLowerCase(Locale.ROOT).endsWith("chunked")) {
            return chunks(in, most);
        }
        String length = head.value("content-length");
        return in.readNBytes(length.matches("\\d{1,9}") ? Math.min(Integer.parseInt(length), most) : most);
    }

    private static byte[] chunks(InputStream in, int most) throws IOException {
        var body = new ByteArrayOutputStream();
        while (body.size() < most) {
            String size = line(in).split(";", 2)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new IOException("no answer that can be read");
            }
            long wanted = Long.parseLong(size, 16);
            if (wanted == 0) {
                break;
            }
            body.write(in.readNBytes((int) Math.min(wanted, most - body.size())));
            if (body.size() < most && !line(in).isEmpty()) {
                throw new IOException("no answer that can be read");
            }
        }
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        int next = in.read();
        while (next != '\n') {
            if (next < 0 || line.length() >= MOST_LINE) {
                throw new IOException("no answer that can be read");
            }
            line.append((char) next);
            next = in.read();
        }
        return line.toString().strip();
    }

    private static Head head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        int last = 0;
        while (last != END_OF_HEAD) {
            int next = in.read();
            if (next < 0 || head.size() >= MOST_HEAD) {
                throw new IOException("no answer that can be read");
            }
            head.write(next);
            last = last << 8 | next;
        }
        String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n");
        String[] first = lines[0].split(" ");
        if (first.length < 2 || !first[0].startsWith("HTTP/1.") || !first[1].matches("\\d{3}")) {
            throw new IOException("no answer that can be read");
        }
        return new Head(Integer.parseInt(first[1]), Arrays.asList(lines).subList(1, lines.length));
    }
}
