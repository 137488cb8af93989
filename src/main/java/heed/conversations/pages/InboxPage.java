package heed.conversations.pages;

import gg.jte.Content;
import heed.web.Faults;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of the inbox.
 *
 * @param view key of the view
 * @param title of the view
 * @param saved whether somebody keeps the view, so that it can be changed
 * @param place query that leads back to this view and search: {@code ?view=mine&q=leak}
 * @param more the views that are not among the tabs
 * @param previous address of the rows before, null at the start
 * @param next address of the following rows, null at the end
 * @param first address of the first rows, null where they are shown
 * @param last address of the last rows, null where they are shown or are too dear to find
 * @param tools what other modules place above the rows
 * @param crowded words that are part of too many customers' names to look for them there
 * @param mayWrite whether anything can be decided for many at once
 */
public record InboxPage(
        String view,
        String title,
        boolean saved,
        String search,
        String place,
        List<Tab> tabs,
        List<Tab> more,
        List<Row> rows,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String first,
        @Nullable String last,
        Layout layout,
        boolean mayWrite,
        List<Content> tools,
        List<String> crowded,
        Faults faults) {

    /** @param count how many it finds, empty where nobody needs to know */
    public record Tab(String key, String name, String count) {}

    /** Some words, and whether they were looked for. */
    public record Piece(String words, boolean marked) {}

    /**
     * @param columns keys of what the table shows
     * @param names of all that it can show, by key and in their order
     */
    public record Layout(boolean compact, boolean asTable, List<String> columns, Map<String, String> names) {}

    /**
     * One conversation.
     *
     * @param cells words of the table's columns by their key, where words are enough
     */
    public record Row(
            String url,
            long number,
            String who,
            Instant at,
            String when,
            String subject,
            List<Piece> excerpt,
            boolean waiting,
            @Nullable Instant waitingSince,
            boolean current,
            String channel,
            String channelIcon,
            List<Tag> tags,
            boolean draft,
            @Nullable Content viewers,
            Map<String, String> cells,
            @Nullable Mark mark) {}

    /** @param colour one of the stylesheet's */
    public record Tag(String name, String colour) {}

    /** How the promise that is due first stands; state is one of the stylesheet's. */
    public record Mark(String state, String icon, String words) {}
}
