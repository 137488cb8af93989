package heed.conversations.views.pages;

import heed.web.Faults;
import java.util.List;

/**
 * The form of a view, with what was typed.
 *
 * @param key empty for a new one
 */
public record ViewPage(
        String key,
        String name,
        String search,
        List<Choice> sorts,
        List<Choice> scopes,
        List<Choice> columns,
        boolean pinned,
        boolean mayChange,
        int version,
        Faults faults) {

    public record Choice(String value, String words, boolean chosen) {}
}
