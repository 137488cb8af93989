package heed.channels.mail.showing.pages;

/**
 * A mail as it came, letter by letter.
 *
 * @param more whether it goes on behind what is shown
 */
public record SourcePage(String id, String subject, String text, boolean more) {}
