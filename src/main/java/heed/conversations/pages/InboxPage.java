package heed.conversations.pages;

import gg.jte.Content;
import heed.web.Faults;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of the inbox.
 *
 * @param place query that leads back to this view and search: {@code ?view=mine&q=leak}
 * @param next address of the following rows, null at the end
 * @param tools what other modules place above the rows
 * @param crowded words that are part of too many customers' names to look for them there
 */
public record InboxPage(
        String view,
        String search,
        String place,
        List<Tab> tabs,
        List<Row> rows,
        @Nullable String next,
        List<Content> tools,
        List<String> crowded,
        Faults faults) {

    private static final long MOST_COUNTED = 999;

    /** @param count null where nobody needs to know how many */
    public record Tab(String key, @Nullable Long count) {

        /** Whether there are more than anybody counts. */
        public boolean countless() {
            return count != null && count > MOST_COUNTED;
        }
    }

    /** Some words, and whether they were looked for. */
    public record Piece(String words, boolean marked) {}

    /** One conversation. */
    public record Row(
            String url,
            String who,
            Instant at,
            String when,
            String subject,
            List<Piece> excerpt,
            boolean waiting,
            boolean current,
            String channel,
            String channelIcon,
            List<String> tags,
            boolean draft,
            @Nullable Content viewers,
            @Nullable Mark mark) {}

    /** How the promise that is due first stands; state is one of the stylesheet's. */
    public record Mark(String state, String icon, String words) {}
}
