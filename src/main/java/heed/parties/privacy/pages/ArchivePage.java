package heed.parties.privacy.pages;

import java.util.List;

/**
 * The first page of an archive: what lies in it, and who else is named there.
 *
 * @param others each with where they appear
 */
public record ArchivePage(
        String name, String made, List<Table> tables, List<String> files, List<Other> others, boolean colleagues) {

    /** Rows to read here; the same as JSON and CSV beside. */
    public record Table(String name, List<String> columns, List<List<String>> rows) {}

    public record Other(String name, String where) {}
}
