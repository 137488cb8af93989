package heed.standards.pages;

/** A line of a drawing, its places in percent. */
public record Line(String x1, String y1, String x2, String y2) {}
