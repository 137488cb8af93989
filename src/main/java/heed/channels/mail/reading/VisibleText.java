package heed.channels.mail.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the sender wrote now: quoted mails and the signature are cut, an answer below or between quotes stays, a forwarded mail
 * stays. Looks at each line a bounded number of times.
 */
public final class VisibleText {

    private static final int HEADER_LINES = 6;

    private final List<String> lines;
    private final List<String> kept = new ArrayList<>();
    private int at;

    private VisibleText(String text) {
        this.lines = text.lines().map(VisibleText::trimmed).toList();
    }

    /** Never empty for a text that is not: where everything looks quoted, the whole is shown. */
    public static String of(String text) {
        String visible = new VisibleText(text).cut();
        return visible.isEmpty() ? text.strip() : visible;
    }

    private String cut() {
        while (at < lines.size()) {
            String line = lines.get(at).strip();
            if (QuoteMarks.forwards(line)) {
                kept.addAll(lines.subList(at, lines.size()));
                break;
            }
            if (signs(lines.get(at)) || quotesTheRest(line)) {
                break;
            }
            int attribution = attribution(line);
            if (attribution > 0 && !quotedAfter(at + attribution)) {
                break;
            }
            if (attribution > 0) {
                at += attribution;
            } else if (line.startsWith(">")) {
                at++;
            } else {
                kept.add(lines.get(at++));
            }
        }
        return joined();
    }

    /** The separator of RFC 3676, with or without its space, or a telephone speaking for its owner. */
    private boolean signs(String line) {
        return line.equals("-- ") || line.equals("--") || QuoteMarks.sentFrom(line.strip()) && nothingOfOneOwnFollows();
    }

    /** "Sent from my …" ends a mail; a sentence that happens to begin so does not. */
    private boolean nothingOfOneOwnFollows() {
        int words = 0;
        for (int next = at + 1; next < lines.size() && next <= at + 8; next++) {
            String line = lines.get(next).strip();
            if (line.startsWith(">")
                    || QuoteMarks.original(line)
                    || QuoteMarks.rule(line)
                    || QuoteMarks.label(line) == QuoteMarks.Label.FROM) {
                return true;
            }
            words += line.isEmpty() ? 0 : 1;
        }
        return words <= 3;
    }

    private boolean quotesTheRest(String line) {
        return QuoteMarks.original(line) || QuoteMarks.rule(line) && headerAt(at + 1) || headerAt(at);
    }

    /** "From: … Sent: … To: … Subject: …" in the lines from here on. */
    private boolean headerAt(int first) {
        int start = first;
        while (start < lines.size() && start < first + 2 && lines.get(start).isBlank()) {
            start++;
        }
        if (start >= lines.size() || QuoteMarks.label(lines.get(start).strip()) != QuoteMarks.Label.FROM) {
            return false;
        }
        Set<QuoteMarks.Label> seen = EnumSet.noneOf(QuoteMarks.Label.class);
        for (int next = start + 1; next < lines.size() && next <= start + HEADER_LINES; next++) {
            QuoteMarks.Label label = QuoteMarks.label(lines.get(next).strip());
            if (label != null && label != QuoteMarks.Label.FROM) {
                seen.add(label);
            }
        }
        return seen.size() >= 2;
    }

    /** How many lines from here introduce a quote: 0 to 3. */
    private int attribution(String first) {
        if (QuoteMarks.namesTheWriter(first) && quotedAt(at + 1)) {
            return 1;
        }
        if (!QuoteMarks.beginsWithDate(first)) {
            return QuoteMarks.attributes(first) && quotedAfter(at + 1) ? 1 : 0;
        }
        StringBuilder joined = new StringBuilder();
        for (int count = 1; count <= 3 && at + count <= lines.size(); count++) {
            String line = lines.get(at + count - 1).strip();
            if (line.isEmpty() || line.startsWith(">") || line.length() > 400) {
                return 0;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line);
            if (QuoteMarks.attributes(joined.toString())) {
                return count;
            }
        }
        return 0;
    }

    private boolean quotedAfter(int first) {
        int next = first;
        while (next < lines.size() && next < first + 3 && lines.get(next).isBlank()) {
            next++;
        }
        return quotedAt(next);
    }

    private boolean quotedAt(int line) {
        return line < lines.size() && lines.get(line).stripLeading().startsWith(">");
    }

    private String joined() {
        StringBuilder text = new StringBuilder();
        boolean blank = false;
        for (String line : kept) {
            if (line.isBlank()) {
                blank = true;
            } else {
                text.append(text.isEmpty() ? "" : blank ? "\n\n" : "\n").append(line.stripTrailing());
                blank = false;
            }
        }
        return text.toString().strip();
    }

    private static String trimmed(String line) {
        return line.replace('\u00A0', ' ');
    }
}
