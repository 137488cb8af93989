package heed.channels.mail.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parameters of Content-Type and Content-Disposition, with continuations and character sets (RFC 2231), and with the encoded
 * words that RFC 2047 forbids here and that many programs write nevertheless.
 */
final class HeaderParameters {

    private static final int MOST_PIECES = 200;

    private final Map<String, String> values = new HashMap<>();

    private HeaderParameters() {}

    static HeaderParameters of(String header) {
        HeaderParameters parameters = new HeaderParameters();
        Map<String, TreeMap<Integer, Piece>> continued = new HashMap<>();
        int at = header.indexOf(';');
        while (at >= 0 && at < header.length()) {
            int equals = header.indexOf('=', at);
            int next = header.indexOf(';', at + 1);
            if (equals < 0) {
                break;
            }
            if (next >= 0 && next < equals) {
                at = next;
                continue;
            }
            String name = header.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
            StringBuilder value = new StringBuilder();
            at = value(header, equals + 1, value);
            parameters.put(name, value.toString(), continued);
        }
        continued.forEach((name, pieces) -> parameters.values.put(name, joined(pieces)));
        return parameters;
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    private void put(String name, String value, Map<String, TreeMap<Integer, Piece>> continued) {
        int star = name.indexOf('*');
        if (star < 0) {
            values.putIfAbsent(name, EncodedWords.decode(value));
            return;
        }
        boolean percent = name.endsWith("*");
        String number = name.substring(star + 1, Math.max(star + 1, name.length() - (percent ? 1 : 0)));
        TreeMap<Integer, Piece> pieces = continued.computeIfAbsent(name.substring(0, star), any -> new TreeMap<>());
        if (pieces.size() < MOST_PIECES && number.length() < 4) {
            pieces.putIfAbsent(
                    number.chars().allMatch(Character::isDigit) && !number.isEmpty() ? Integer.parseInt(number) : 0,
                    new Piece(value, percent));
        }
    }

    /** Appends the value that begins at this place; answers where the next parameter's semicolon stands, or the end. */
    private static int value(String header, int from, StringBuilder value) {
        int at = from;
        while (at < header.length() && Character.isWhitespace(header.charAt(at))) {
            at++;
        }
        if (at < header.length() && header.charAt(at) == '"') {
            for (at++; at < header.length() && header.charAt(at) != '"'; at++) {
                if (header.charAt(at) == '\\' && at + 1 < header.length()) {
                    at++;
                }
                value.append(header.charAt(at));
            }
            int end = header.indexOf(';', Math.min(at, header.length()));
            return end < 0 ? header.length() : end;
        }
        int end = header.indexOf(';', at);
        end = end < 0 ? header.length() : end;
        value.append(header, at, end);
        value.replace(0, value.length(), value.toString().strip());
        return end;
    }

    private static String joined(TreeMap<Integer, Piece> pieces) {
        Piece first = pieces.firstEntry().getValue();
        String charset = "utf-8";
        String rest = first.text;
        int language = first.percent ? rest.indexOf('\'') : -1;
        int text = language < 0 ? -1 : rest.indexOf('\'', language + 1);
        if (text >= 0) {
            charset = rest.substring(0, language);
            rest = rest.substring(text + 1);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Piece(rest, first.percent).writeTo(bytes);
        pieces.tailMap(pieces.firstKey(), false).values().forEach(piece -> piece.writeTo(bytes));
        return EncodedWords.decode(Charsets.decode(bytes.toByteArray(), charset));
    }

    private record Piece(String text, boolean percent) {

        void writeTo(ByteArrayOutputStream bytes) {
            for (int at = 0; at < text.length(); at++) {
                char letter = text.charAt(at);
                int high = percent && letter == '%' && at + 2 < text.length()
                        ? Character.digit(text.charAt(at + 1), 16)
                        : -1;
                int low = high < 0 ? -1 : Character.digit(text.charAt(at + 2), 16);
                if (low >= 0) {
                    bytes.write(high * 16 + low);
                    at += 2;
                } else {
                    bytes.writeBytes(String.valueOf(letter).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }
}
