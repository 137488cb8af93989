package heed.conversations.routing.pages;

/**
 * The way to the next conversation, in the head of the list.
 *
 * @param state available, busy, away, off, absent or unsaid
 * @param since when it was switched, in words; empty where it never was
 * @param own address of the person's own page
 */
public record NextTool(String state, String since, String own) {}
