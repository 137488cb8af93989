package heed.conversations.attention.pages;

/**
 * A reminder on a page.
 *
 * @param due whether its time has come
 * @param url of its conversation, empty where it may not be read any more
 */
public record ReminderRow(String id, String about, String at, boolean due, String conversation, String url) {}
