package heed.conversations.statuses.pages;

import heed.web.Faults;
import java.util.List;
import java.util.Map;

/**
 * The statuses, fixed and named by the company, and the form for one more or for one of them.
 *
 * @param key of the one in the form, empty for a new one
 * @param names as they stand in the form, by language
 */
public record StatusesPage(
        List<Group> groups,
        String key,
        List<Choice> categories,
        Map<String, String> names,
        String place,
        int version,
        boolean mayChange,
        Faults faults) {

    /** A fixed status with the company's names for it. */
    public record Group(String name, String key, List<Row> rows) {}

    public record Row(String key, String name, int place, boolean archived) {}

    public record Choice(String value, String words, boolean chosen) {}
}
