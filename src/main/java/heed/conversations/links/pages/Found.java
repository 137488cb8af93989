package heed.conversations.links.pages;

/**
 * A conversation that may be the one that is meant.
 *
 * @param because why it is offered, empty where somebody searched for it
 */
public record Found(long number, String url, String subject, String status, String opened, String because) {}
