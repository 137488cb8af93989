package heed.standards.pages;

/**
 * One case behind a number.
 *
 * @param state as {@code data-state}
 */
public record CaseRow(
        Piece name, String waited, String when, String queue, String state, String icon, String stateWords) {}
