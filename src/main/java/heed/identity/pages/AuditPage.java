package heed.identity.pages;

import heed.web.Faults;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit trail, newest first; action, object, actor, from and to are the filter as typed. */
public record AuditPage(
        List<Row> rows,
        String action,
        String object,
        String actor,
        String from,
        String to,
        @Nullable String next,
        Faults faults) {

    /** Who did what to what, when. */
    public record Row(Instant at, String who, String kind, String action, String object, List<Change> changes) {}

    /** One field that changed; before or after is empty where there was or is nothing. */
    public record Change(String field, String before, String after) {}

    /** The filter as a query, for the next screenful. */
    public String query() {
        return "action=" + encode(action) + "&object=" + encode(object) + "&actor=" + encode(actor) + "&from="
                + encode(from) + "&to=" + encode(to);
    }

    private static String encode(String word) {
        return java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8);
    }
}
