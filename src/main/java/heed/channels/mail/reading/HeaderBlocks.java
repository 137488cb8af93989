package heed.channels.mail.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds "From: … Sent: … To: … Subject: …" and the rules and titles above a quoted mail. */
final class HeaderBlocks {

    private static final int MOST_LINES = 9;

    private final List<String> lines;

    HeaderBlocks(List<String> lines) {
        this.lines = lines;
    }

    /** Whether everything from this line on is the mail that was answered. */
    boolean quoteBeginsAt(int at) {
        String line = lines.get(at).strip();
        return QuoteMarks.original(line) || QuoteMarks.rule(line) && headerAt(at + 1, true) || headerAt(at, false);
    }

    /** Somebody may ask for a way "From: … To: … Date: …": a subject or an address makes it a mail's header. */
    private boolean headerAt(int first, boolean ruled) {
        int start = first;
        while (start < lines.size() && start < first + 3 && lines.get(start).isBlank()) {
            start++;
        }
        if (start >= lines.size() || QuoteMarks.label(lines.get(start).strip()) == null) {
            return false;
        }
        Set<QuoteMarks.Label> seen = EnumSet.noneOf(QuoteMarks.Label.class);
        boolean address = ruled;
        int strange = 0;
        for (int next = start; next < lines.size() && next < start + MOST_LINES && strange < 3; next++) {
            String line = lines.get(next).strip();
            QuoteMarks.Label label = QuoteMarks.label(line);
            if (label == null) {
                strange += line.isEmpty() ? 2 : 1;
            } else {
                seen.add(label);
                address |= line.indexOf('@') > 0;
            }
        }
        boolean mail = seen.contains(QuoteMarks.Label.SUBJECT) || address;
        return mail && seen.contains(QuoteMarks.Label.FROM) && seen.size() >= 3;
    }
}
