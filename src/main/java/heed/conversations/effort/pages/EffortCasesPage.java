package heed.conversations.effort.pages;

import java.util.List;

/** The conversations behind a figure. */
public record EffortCasesPage(String figure, String window, String part, String back, List<Row> rows, String next) {

    public EffortCasesPage {
        rows = List.copyOf(rows);
    }

    /** A conversation and how much it adds. */
    public record Row(String url, String subject, String queue, String when, long adds, long index) {}
}
