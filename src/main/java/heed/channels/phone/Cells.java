package heed.channels.phone;

import heed.platform.Invalid;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts one physical line into its cells (RFC 4180 quoting). A line at a time, so that a quote which somebody forgot to close
 * spoils its own line and not the rest of the file.
 */
final class Cells {

    private final String line;
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private int at;

    private Cells(String line, char separator) {
        this.line = line;
        this.separator = separator;
    }

    /** @throws Invalid when a quote is not closed or something follows it */
    static List<String> of(String line, char separator) {
        return new Cells(line, separator).cut();
    }

    private List<String> cut() {
        do {
            cells.add(at < line.length() && line.charAt(at) == '"' ? quoted() : plain());
        } while (at++ < line.length());
        return cells;
    }

    private String plain() {
        int end = line.indexOf(separator, at);
        int start = at;
        at = end < 0 ? line.length() : end;
        return line.substring(start, at).strip();
    }

    private String quoted() {
        var text = new StringBuilder();
        for (at++; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c != '"') {
                text.append(c);
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                text.append('"');
                at++;
            } else {
                return closed(text.toString());
            }
        }
        throw Invalid.at("", "phone.line.open-quote", cells.size() + 1);
    }

    private String closed(String text) {
        at++;
        if (at < line.length() && line.charAt(at) != separator) {
            throw Invalid.at("", "phone.line.after-quote", cells.size() + 1);
        }
        return text.strip();
    }
}
