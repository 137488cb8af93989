package heed.automation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The macros that somebody sees, the most useful first. */
public record MacrosPage(
        String words,
        boolean archived,
        List<Row> rows,
        @Nullable String next,
        boolean mayWrite) {

    /** @param does what it does, in a few words */
    public record Row(String url, String name, String key, String does, String sharing, String queues, long runs) {}
}
