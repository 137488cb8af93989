package heed.channels.mail.showing.pages;

/**
 * What stands below a message that came by mail.
 *
 * @param rich whether its look says more than its words, and is shown first
 * @param framed whether there is a look to show
 * @param changed whether another mail came under the same name and says something else
 */
public record LetterBelow(String id, String url, String author, boolean rich, boolean framed, boolean changed) {}
