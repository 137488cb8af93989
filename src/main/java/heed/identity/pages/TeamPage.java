package heed.identity.pages;

import heed.web.Faults;

/** One team; queues as they are typed, with spaces between the keys. */
public record TeamPage(
        String key, String name, String queues, String onlyReads, int version, boolean mayChange, Faults faults) {

    /** What is wrong with the queues that are only read, whichever of them it is. */
    public Faults onlyReadsFaults() {
        return faults.under("onlyReads");
    }
}
