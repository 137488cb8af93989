package heed.channels.mail.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What the sender wrote now: quoted mails and the signature are cut, an answer below a quoted mail stays, a forwarded mail stays.
 * Where answers stand between quoted lines, the lines that they answer stay with them. Looks at each line a bounded number of times.
 */
public final class VisibleText {

    private static final int MOST_LINES_OF_AN_INTRODUCTION = 4;
    private static final int SHORTEST_DISCLAIMER = 100;

    private final List<String> lines;
    private final HeaderBlocks headers;
    private final Signatures signatures;
    private final Kept kept = new Kept();
    private int at;

    private VisibleText(String text) {
        this.lines = text.lines().map(line -> line.replace('\u00A0', ' ')).toList();
        this.headers = new HeaderBlocks(lines);
        this.signatures = new Signatures(lines, headers);
    }

    /** Never empty for a text that is not: where everything looks quoted, the whole is shown. */
    public static String of(String text) {
        String visible = new VisibleText(text).cut();
        return visible.isEmpty() ? text.replace(QuoteMarks.INTRODUCES, "").strip() : visible;
    }

    private String cut() {
        while (at < lines.size()) {
            String line = lines.get(at).strip();
            if (QuoteMarks.forwards(line)) {
                lines.subList(at, lines.size()).forEach(kept::own);
                break;
            }
            if (signatures.beginsAt(at) || headers.quoteBeginsAt(at) || disclaims(line)) {
                break;
            }
            int introduction = introduction(line);
            if (introduction > 0 && !quotedAfter(at + introduction)) {
                break;
            }
            if (introduction > 0) {
                at += introduction;
                kept.introduced();
            } else if (line.equals(QuoteMarks.INTRODUCES)) {
                at++;
            } else if (line.startsWith(">")) {
                kept.quoted(lines.get(at++));
            } else {
                kept.own(lines.get(at++));
            }
        }
        return kept.text();
    }

    /** How many lines from here introduce a quote: 0 to 4. */
    private int introduction(String first) {
        if (first.equals(QuoteMarks.INTRODUCES)) {
            return quotedAfter(at + 1) ? 1 : 0;
        }
        if (QuoteMarks.namesTheWriter(first) && quotedAt(at + 1)) {
            return 1;
        }
        boolean joins = QuoteMarks.mayIntroduce(first);
        StringBuilder joined = new StringBuilder();
        for (int count = 1;
                count <= (joins ? MOST_LINES_OF_AN_INTRODUCTION : 1) && at + count <= lines.size();
                count++) {
            String line = lines.get(at + count - 1).strip();
            if (line.isEmpty() || line.startsWith(">") || line.length() > 400) {
                return 0;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line);
            switch (QuoteMarks.introduction(joined.toString())) {
                case CERTAIN -> {
                    return count;
                }
                case LIKELY -> {
                    return quotedAfter(at + count) ? count : 0;
                }
                case NONE -> {}
            }
        }
        return 0;
    }

    /** A paragraph of lawyers after a blank line: long, and not the first thing said. */
    private boolean disclaims(String line) {
        if (!kept.spoken || !lines.get(at - 1).isBlank() || !QuoteMarks.disclaims(line)) {
            return false;
        }
        int length = 0;
        for (int next = at; next < lines.size() && next < at + 5 && length < SHORTEST_DISCLAIMER; next++) {
            length += lines.get(next).strip().length();
        }
        return length >= SHORTEST_DISCLAIMER;
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

    /** The lines in their order, with those quotes that are answered one by one. */
    private static final class Kept {

        private record Line(String text, boolean quoted) {}

        private final List<Line> lines = new ArrayList<>();
        private int answers;
        private boolean waiting;
        private boolean introduced;
        private boolean spoken;

        void introduced() {
            introduced = true;
        }

        void quoted(String line) {
            lines.add(new Line(line, true));
            waiting = true;
        }

        void own(String line) {
            if (!line.isBlank() && waiting) {
                answers++;
                waiting = false;
            }
            spoken |= !line.isBlank();
            lines.add(new Line(line, false));
        }

        /** A whole mail above one answer is cut; lines that somebody chose, or answers between lines, keep what they answer. */
        String text() {
            boolean answersLines = answers >= 2 || answers == 1 && !introduced;
            int last = lines.size();
            while (last > 0
                    && (lines.get(last - 1).quoted || lines.get(last - 1).text.isBlank())) {
                last--;
            }
            StringBuilder text = new StringBuilder();
            boolean blank = false;
            for (Line line : lines.subList(0, last)) {
                if (line.text.isBlank()) {
                    blank = true;
                } else if (!line.quoted || answersLines) {
                    text.append(text.isEmpty() ? "" : blank ? "\n\n" : "\n").append(line.text.stripTrailing());
                    blank = false;
                }
            }
            return text.toString().strip();
        }
    }
}
