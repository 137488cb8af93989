package heed.standards.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the promise is kept, and how close it is.
 *
 * @param percent empty without data
 * @param budget null without data
 */
public record AnswerPart(
        String percent,
        VerdictChip verdict,
        List<Piece> words,
        @Nullable Bullet bullet,
        String target,
        @Nullable BudgetPart budget) {

    public AnswerPart {
        words = List.copyOf(words);
    }
}
