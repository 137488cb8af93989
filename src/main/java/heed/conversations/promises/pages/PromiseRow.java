package heed.conversations.promises.pages;

/**
 * A promise on a page.
 *
 * @param key distinguishes its fields from those of another on the same page
 * @param owner who keeps it
 * @param needsOwner whether the owner can no longer keep it
 * @param firstDue the date that was given first, empty where it is the date still
 * @param waits whether somebody still has to do something
 * @param changes whether the reader may do that
 */
public record PromiseRow(
        String key,
        String url,
        String text,
        Mark mark,
        String due,
        String firstDue,
        String owner,
        boolean needsOwner,
        boolean waits,
        boolean changes,
        String reason,
        String customer,
        String conversation,
        String conversationUrl) {}
