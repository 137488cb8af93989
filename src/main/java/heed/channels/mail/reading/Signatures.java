package heed.channels.mail.reading;

import java.util.List;

/** Finds where a mail stops being its writer's: the separator of RFC 3676 and its sisters, or a telephone speaking for its owner. */
final class Signatures {

    private static final int MOST_LINES = 10;

    private final List<String> lines;
    private final HeaderBlocks headers;

    Signatures(List<String> lines, HeaderBlocks headers) {
        this.lines = lines;
        this.headers = headers;
    }

    boolean beginsAt(int at) {
        String line = lines.get(at);
        String words = line.strip();
        return line.equals("-- ")
                || words.equals("--")
                || words.equals("—") && above(at)
                || QuoteMarks.rule(words) && above(at) && waysToReachFollow(at)
                || QuoteMarks.sentFrom(words) && (apart(at) || words.length() <= 40) && nothingOfOneOwnFollows(at);
    }

    private boolean above(int at) {
        for (int before = at - 1; before >= 0 && before >= at - 4; before--) {
            if (!lines.get(before).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private boolean apart(int at) {
        return at == 0 || lines.get(at - 1).isBlank();
    }

    /** "Sent from my …" ends a mail; a sentence that happens to begin so does not. */
    private boolean nothingOfOneOwnFollows(int at) {
        int words = 0;
        for (int next = at + 1; next < lines.size() && next <= at + 8; next++) {
            String line = lines.get(next).strip();
            if (line.startsWith(">")
                    || QuoteMarks.introduction(line) == QuoteMarks.Introduction.CERTAIN
                    || headers.quoteBeginsAt(next)) {
                return true;
            }
            words += line.isEmpty() ? 0 : 1;
        }
        return words <= 3;
    }

    /** Under a drawn line: few short lines with a number, an address or a page to reach the writer. */
    private boolean waysToReachFollow(int at) {
        boolean reachable = false;
        int count = 0;
        for (int next = at + 1; next < lines.size(); next++) {
            String line = lines.get(next).strip();
            if (line.startsWith(">") || headers.quoteBeginsAt(next)) {
                break;
            }
            if (line.length() > 80 || ++count > MOST_LINES) {
                return false;
            }
            reachable |= line.indexOf('@') > 0 || line.contains("www.") || line.contains("http") || number(line);
        }
        return reachable;
    }

    private static boolean number(String line) {
        return line.chars().filter(Character::isDigit).count() >= 7;
    }
}
