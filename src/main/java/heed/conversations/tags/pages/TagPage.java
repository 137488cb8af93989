package heed.conversations.tags.pages;

import heed.conversations.tags.pages.TagsPage.Choice;
import heed.conversations.tags.pages.TagsPage.Row;
import heed.web.Faults;
import java.util.List;

/**
 * One tag.
 *
 * @param tag as it is
 * @param inbox address of the conversations that have it
 * @param name as it stands in the form
 * @param into what somebody typed to merge it into
 * @param used how many conversations have it
 * @param most up to which was counted
 * @param merged its old names and those that became part of it
 */
public record TagPage(
        Row tag,
        String inbox,
        String name,
        List<Choice> colours,
        String into,
        int used,
        int most,
        List<Row> merged,
        int version,
        boolean mayChange,
        Faults faults) {

    public TagPage {
        colours = List.copyOf(colours);
        merged = List.copyOf(merged);
    }
}
