package heed.identity.notices.pages;

import java.util.List;

/**
 * What somebody was told, newest first.
 *
 * @param filter {@code unread}, {@code all} or the key of a kind
 * @param next address of the older ones, empty at the end
 */
public record NoticesPage(String filter, List<Tab> tabs, List<Row> rows, boolean anyUnread, String next) {

    public NoticesPage {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /** Last word of the key of what is said where there are none. */
    public String emptiness() {
        return filter.equals("unread") || filter.equals("overdue") ? filter : "all";
    }

    /** A choice of which notices to see. */
    public record Tab(String key, String url, boolean chosen) {}

    /**
     * @param url where it leads, empty where its subject may not be read
     */
    public record Row(String id, String kind, String icon, String words, String url, String at, boolean unread) {}
}
