package heed.standards.pages;

/**
 * A bar of a drawing.
 *
 * @param kind met, late, unacceptable or given-up
 */
public record Bar(String x, String y, String width, String height, String kind) {}
