package heed.conversations.tags.pages;

import heed.web.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of tags with a form for a new one.
 *
 * @param search beginning of the names that are shown
 * @param next where the list goes on, null at its end
 */
public record TagsPage(
        List<Row> rows,
        String search,
        @Nullable String next,
        String name,
        List<Choice> colours,
        boolean mayChange,
        Faults faults) {

    public TagsPage {
        rows = List.copyOf(rows);
        colours = List.copyOf(colours);
    }

    public record Row(String id, String name, String colour, boolean archived) {}

    public record Choice(String value, String words, boolean chosen) {}
}
