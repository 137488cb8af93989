package heed.conversations.history.pages;

import java.util.List;

/**
 * A conversation on paper.
 *
 * @param notes whether what only staff may read is printed
 * @param more whether older entries are left out
 */
public record PrintPage(
        long number,
        String subject,
        String customer,
        String reach,
        String channel,
        String queue,
        String status,
        String opened,
        String printed,
        boolean notes,
        boolean more,
        List<Sheet> sheets) {

    public PrintPage {
        sheets = List.copyOf(sheets);
    }

    /**
     * What somebody said.
     *
     * @param html clean HTML
     */
    public record Sheet(String author, String kind, boolean note, String at, String html, List<String> files) {}
}
