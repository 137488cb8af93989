package heed.standards.pages;

import java.util.List;
import java.util.stream.Collectors;

/** Every standard, most misses first. */
public record StandardsPage(List<StandardRow> rows, boolean mayWrite) {

    private static final int MOST_TOPICS = 50;

    public StandardsPage {
        rows = List.copyOf(rows);
    }

    /** What tells that a figure of the list has moved. */
    public String topics() {
        return rows.stream()
                .limit(MOST_TOPICS)
                .map(row -> "standard:" + row.code())
                .collect(Collectors.joining(" "));
    }
}
