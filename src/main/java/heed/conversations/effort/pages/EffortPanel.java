package heed.conversations.effort.pages;

import java.util.List;

/** What a conversation has cost its customer, beside it. */
public record EffortPanel(String index, int version, List<Count> counts, String waited, String waiting) {

    public EffortPanel {
        counts = List.copyOf(counts);
    }

    /** How often something happened, and how much one time weighs. */
    public record Count(String key, long many, int weight) {}
}
