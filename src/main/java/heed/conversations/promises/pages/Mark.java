package heed.conversations.promises.pages;

/** How a promise stands: a state for colour, an icon, and the same in words. */
public record Mark(String state, String icon, String words) {}
