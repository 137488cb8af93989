package heed.automation.pages;

import heed.web.Faults;
import java.util.List;

/**
 * What a macro will do, before it does it.
 *
 * @param lastSeen the newest entry that the reader has seen, empty for none
 * @param faults why it cannot be run now
 */
public record MacroRunPage(
        String id, String name, long number, String subject, String lastSeen, List<Step> steps, Faults faults) {

    /**
     * @param html what will be said, as clean HTML; empty where nothing is
     * @param note whether staff alone will read it
     */
    public record Step(String icon, String words, String html, boolean note) {}

    public String address() {
        return "/conversations/" + number + "/macros/" + id;
    }
}
