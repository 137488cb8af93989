package heed.standards;

import heed.standards.pages.Piece;
import heed.web.Frame;
import java.util.ArrayList;
import java.util.List;

/** Sentences of which some words lead somewhere, in any language's order of words. */
final class Linked {

    private static final String MARK = "\uE000";

    private Linked() {}

    /** @param facts values of the sentence; each {@link Piece} among them keeps its address */
    static List<Piece> words(Frame frame, String key, Object... facts) {
        Object[] marked = facts.clone();
        for (int i = 0; i < facts.length; i++) {
            if (facts[i] instanceof Piece) {
                marked[i] = MARK + i + MARK;
            }
        }
        var pieces = new ArrayList<Piece>();
        String[] parts = frame.text(key, marked).split(MARK, -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                pieces.add((Piece) facts[Integer.parseInt(parts[i])]);
            } else if (!parts[i].isEmpty()) {
                pieces.add(Piece.plain(parts[i]));
            }
        }
        return pieces;
    }
}
