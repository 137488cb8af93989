package heed.identity.roles.pages;

import heed.web.Faults;
import java.util.List;

/**
 * One role with its rights.
 *
 * @param title how it is called on pages
 * @param name as typed
 * @param holders how many people have it
 */
public record RolePage(
        String key,
        String title,
        String name,
        String kind,
        int version,
        List<Group> groups,
        boolean builtIn,
        long holders,
        boolean mayChange,
        Faults faults) {

    /** Rights that go equally far. */
    public record Group(String title, List<Choice> choices) {}

    /** One right in words; open says whether the reader may give it. */
    public record Choice(String scope, String words, boolean chosen, boolean open) {}
}
