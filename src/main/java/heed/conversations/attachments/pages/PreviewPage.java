package heed.conversations.attachments.pages;

/**
 * A file as far as it can be shown without trusting it.
 *
 * @param picture address of it drawn again, empty where it is no picture
 * @param text its beginning, empty where it is no text
 * @param more whether the text goes on
 * @param hindrance key of a sentence that says why nothing is shown, empty where something is
 */
public record PreviewPage(
        long number,
        String name,
        String url,
        long kilobytes,
        String picture,
        String text,
        boolean more,
        String hindrance) {}
