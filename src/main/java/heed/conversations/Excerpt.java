package heed.conversations;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of what was said that answers a search.
 *
 * @param marks where the words that were looked for stand, in order and apart from each other
 */
record Excerpt(String words, List<Mark> marks) {

    private static final int BEFORE = 20;
    private static final int LENGTH = 160;

    Excerpt {
        marks = List.copyOf(marks);
    }

    /** Positions in UTF-16, the end not included. */
    record Mark(int start, int end) {}

    /** Some words, and whether they are what was looked for. */
    record Piece(String words, boolean marked) {}

    static Excerpt plain(String words) {
        return new Excerpt(words, List.of());
    }

    /** As much of the text as a list shows, on one line, from shortly before the first mark. */
    static Excerpt around(String text, List<Mark> marks) {
        int first = marks.isEmpty() ? 0 : marks.getFirst().start();
        int start = first <= BEFORE ? 0 : beginning(text, first - BEFORE);
        int end = Math.min(text.length(), start + LENGTH);
        end = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
        String before = start > 0 ? "…" : "";
        int moved = before.length() - start;
        int last = end;
        String words = before + text.substring(start, end).replaceAll("\\s", " ") + (end < text.length() ? "…" : "");
        return new Excerpt(
                words,
                marks.stream()
                        .filter(mark -> mark.end() <= last)
                        .map(mark -> new Mark(mark.start() + moved, mark.end() + moved))
                        .toList());
    }

    /** The next beginning of a word. */
    private static int beginning(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 || space > from + BEFORE / 2 ? from : space + 1;
    }

    List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int done = 0;
        for (Mark mark : marks) {
            add(pieces, done, mark.start(), false);
            add(pieces, mark.start(), mark.end(), true);
            done = mark.end();
        }
        add(pieces, done, words.length(), false);
        return pieces;
    }

    private void add(List<Piece> pieces, int start, int end, boolean marked) {
        if (start < end) {
            pieces.add(new Piece(words.substring(start, end), marked));
        }
    }
}
