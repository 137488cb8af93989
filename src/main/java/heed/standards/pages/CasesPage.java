package heed.standards.pages;

import java.util.List;

/**
 * The cases behind a number.
 *
 * @param back address of the figures
 * @param period the window in words
 * @param next address of the next page, empty on the last
 */
public record CasesPage(String title, String back, String period, List<Tab> tabs, List<CaseRow> rows, String next) {

    public CasesPage {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }
}
