package heed.standards.pages;

import java.util.List;

/**
 * A piece of evidence or a version: a mark, what it is, and what happened to it.
 *
 * @param when second line of the mark, may be empty
 */
public record HistoryRow(String mark, String when, String words, List<String> events) {

    public HistoryRow {
        events = List.copyOf(events);
    }
}
