package heed.parties.timeline.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A screenful of what happened, the newest first.
 *
 * @param name the customer's
 * @param url the customer's address
 * @param next address of what happened before, null at the end
 */
public record TimelinePage(
        String name, String url, List<Row> rows, @Nullable String next) {

    /** @param what kind and channel in the reader's words */
    public record Row(String url, String icon, String what, String words, String excerpt, String who, String at) {}
}
