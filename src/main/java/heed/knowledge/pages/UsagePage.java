package heed.knowledge.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sends a template, how often, and how often with other words. */
public record UsagePage(
        String id,
        String name,
        long used,
        long edited,
        List<Sender> senders,
        List<Use> uses,
        @Nullable String next) {

    public record Sender(String name, long used, String edited) {}

    /** @param number of the conversation, null where the reader may not know it */
    public record Use(
            @Nullable Long number,
            String subject,
            String by,
            Instant at,
            String language,
            boolean edited,
            int version) {}
}
