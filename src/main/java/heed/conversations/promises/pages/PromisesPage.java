package heed.conversations.promises.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The promises of one view, and how many were kept. */
public record PromisesPage(
        String view, List<Tab> tabs, List<PromiseRow> promises, String next, Rate rate, List<UnbackedRow> unbacked) {

    public PromisesPage {
        tabs = List.copyOf(tabs);
        promises = List.copyOf(promises);
        unbacked = List.copyOf(unbacked);
    }

    /** A view to change to. */
    public record Tab(String key, String url, boolean chosen) {}

    /**
     * The kept rate with everything it is made of; each part opens its cases.
     *
     * @param percent null where none was due
     */
    public record Rate(
            String window,
            int days,
            @Nullable String percent,
            long kept,
            long missed,
            long due,
            long released,
            String keptUrl,
            String missedUrl,
            String releasedUrl,
            long unbacked,
            String unbackedUrl) {}
}
