package heed.conversations.promises.pages;

/** One of several to choose from. */
public record Choice(String value, String words, boolean chosen) {}
