package heed.standards.pages;

/** One of several views of the same thing. */
public record Tab(String words, String href, boolean isCurrent) {}
