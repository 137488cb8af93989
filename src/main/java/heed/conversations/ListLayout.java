package heed.conversations;

import java.util.List;

/** How somebody likes their list: close together or not, as a table on a wide screen or not, and what the table shows. */
record ListLayout(boolean compact, boolean asTable, List<ListColumn> columns) {

    static final ListLayout USUAL = new ListLayout(false, false, ListColumn.USUAL);

    ListLayout {
        columns = List.copyOf(columns);
    }

    ListLayout with(boolean compactly) {
        return new ListLayout(compactly, asTable, columns);
    }
}
