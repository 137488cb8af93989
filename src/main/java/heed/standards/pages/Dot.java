package heed.standards.pages;

/** One day or week on the line. */
public record Dot(String x, String y, boolean isMet, String words) {}
