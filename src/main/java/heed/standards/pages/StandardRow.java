package heed.standards.pages;

import org.jspecify.annotations.Nullable;

/**
 * A standard in the list.
 *
 * @param state where it is on its way, in words
 * @param verdict null while it does not judge
 * @param bullet null without data
 * @param percent attained, empty without data
 * @param cases "13,110 of 16,273"
 * @param window the window in words
 */
public record StandardRow(
        String code,
        String statement,
        String state,
        @Nullable VerdictChip verdict,
        @Nullable Bullet bullet,
        String percent,
        String cases,
        String window) {}
