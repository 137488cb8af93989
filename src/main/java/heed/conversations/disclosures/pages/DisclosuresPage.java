package heed.conversations.disclosures.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open disclosures.
 *
 * @param next address of the following ones, null at the end
 */
public record DisclosuresPage(List<Row> rows, @Nullable String next) {

    public record Row(
            String url,
            String asked,
            String kind,
            String stage,
            String customer,
            long number,
            Instant dueAt,
            boolean late,
            boolean paused) {}
}
