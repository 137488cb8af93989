package heed.standards.pages;

import java.util.List;

/**
 * How many misses the target allows and how many there were.
 *
 * @param figure share used, in percent or, where nothing is allowed, a word
 * @param used width of the part within the allowance
 * @param over width of the part beyond it, {@code 0%} where there is none
 */
public record BudgetPart(
        String figure, String unit, String used, String over, boolean isOver, String label, List<Piece> words) {

    public BudgetPart {
        words = List.copyOf(words);
    }
}
