package heed.conversations.effort.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What customers had to do and to bear in a window, and which conversations were closed too soon. */
public record EffortPage(
        String window,
        int days,
        String by,
        List<Tab> tabs,
        Part total,
        List<Part> parts,
        int version,
        int reopenDays,
        String csv) {

    public EffortPage {
        tabs = List.copyOf(tabs);
        parts = List.copyOf(parts);
    }

    /** A breakdown or a window to change to. */
    public record Tab(String key, String url, boolean chosen) {}

    /** A number that opens to its cases; the address is empty where there are none. */
    public record Number(String key, String value, String url) {}

    /**
     * @param index mean of the index, null without conversations
     * @param messages mean number of messages until a closing that stands, null without any
     */
    public record Part(
            String name,
            long conversations,
            @Nullable String index,
            String indexUrl,
            @Nullable String messages,
            long standing,
            String messagesUrl,
            List<Number> counts,
            long closings,
            String closingsUrl,
            List<Number> premature,
            String waited) {

        public Part {
            counts = List.copyOf(counts);
            premature = List.copyOf(premature);
        }
    }
}
