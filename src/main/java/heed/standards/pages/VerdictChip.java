package heed.standards.pages;

/**
 * A verdict as icon and word.
 *
 * @param code as {@code data-verdict}: met, missed, not-proven, no-data
 */
public record VerdictChip(String code, String icon, String words) {}
