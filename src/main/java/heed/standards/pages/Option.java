package heed.standards.pages;

/** A choice of a select. */
public record Option(String value, String words) {}
