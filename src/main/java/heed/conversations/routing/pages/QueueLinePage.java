package heed.conversations.routing.pages;

import java.time.Instant;
import java.util.List;

/** The first of one queue, each with the reason for its place. */
public record QueueLinePage(String key, String name, String discipline, boolean mayChange, List<Row> rows) {

    public record Row(
            int place,
            String url,
            String subject,
            String priority,
            String effective,
            Instant enteredAt,
            String reason) {}
}
