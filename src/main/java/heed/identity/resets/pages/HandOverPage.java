package heed.identity.resets.pages;

/**
 * The link for somebody to whom no mail can be sent, shown this once.
 *
 * @param minutes for which it holds
 */
public record HandOverPage(String staff, String name, String link, long minutes) {}
