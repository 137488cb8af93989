package heed.standards.pages;

import java.util.List;

/** The figures split along one dimension, most misses first. */
public record PartsTable(String id, String heading, String column, String target, List<PartRow> rows, PartRow all) {

    public PartsTable {
        rows = List.copyOf(rows);
    }
}
