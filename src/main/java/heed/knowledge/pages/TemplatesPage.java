package heed.knowledge.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The templates that somebody sees, the most useful first. */
public record TemplatesPage(
        String words,
        boolean archived,
        List<Row> rows,
        @Nullable String next,
        boolean mayWrite) {

    /** @param edited share of the uses that were edited, in percent; empty where there were none */
    public record Row(
            String url,
            String name,
            String code,
            String sharing,
            String languages,
            String queues,
            long used,
            String edited) {}
}
