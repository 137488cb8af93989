package heed.conversations.views.pages;

import java.util.List;

/** Everybody's and one's own views, and how one's tabs stand. */
public record ViewsPage(List<Row> rows) {

    /**
     * One view.
     *
     * @param sharing with whom, in words
     * @param first whether it stands first among the reader's tabs
     */
    public record Row(
            String key, String name, String search, String sharing, boolean pinned, boolean first, boolean mayChange) {}
}
