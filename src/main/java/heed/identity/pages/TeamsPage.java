package heed.identity.pages;

import heed.web.Faults;
import java.util.List;

/**
 * The teams, with the form for a new one.
 *
 * @param key as typed
 * @param queues as typed
 */
public record TeamsPage(
        List<Row> rows, String key, String name, String queues, String onlyReads, boolean mayChange, Faults faults) {

    /** One team with the number of its active members. */
    public record Row(String key, String name, List<String> queues, List<String> onlyReads, long members) {}

    /** What is wrong with the queues that are only read, whichever of them it is. */
    public Faults onlyReadsFaults() {
        return faults.under("onlyReads");
    }
}
