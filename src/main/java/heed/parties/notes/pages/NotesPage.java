package heed.parties.notes.pages;

import heed.web.Faults;
import java.util.List;

/**
 * The notes about a customer, and the place to write one.
 *
 * @param url the customer's address
 * @param typed what was typed into the new note when something was wrong with it
 */
public record NotesPage(String url, List<Row> notes, boolean writes, String typed, Faults faults) {

    /** @param mine whether the reader may mend its words */
    public record Row(String id, String text, String by, String edited, boolean pinned, boolean mine) {}
}
