package heed.conversations.disclosures.pages;

import java.time.Instant;
import java.util.List;

/** The disclosures of one conversation, beside it. */
public record DisclosuresPanel(long number, boolean mayWrite, List<Row> rows) {

    public record Row(
            String url, String asked, String stage, Instant dueAt, boolean open, boolean late, String missing) {}
}
