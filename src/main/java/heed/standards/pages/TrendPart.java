package heed.standards.pages;

import java.util.List;

/** Attainment over time: drawing and table. */
public record TrendPart(String heading, String summary, String title, Trend chart, List<PartRow> rows, String unit) {

    public TrendPart {
        rows = List.copyOf(rows);
    }
}
