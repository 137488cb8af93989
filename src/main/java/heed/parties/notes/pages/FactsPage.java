package heed.parties.notes.pages;

import heed.web.Faults;
import java.util.List;

/**
 * What is known of a customer, and the places to write more down.
 *
 * @param tagsVersion what the form of the tags was made from
 */
public record FactsPage(
        String url,
        List<Row> facts,
        List<String> tags,
        String tagsVersion,
        boolean writes,
        Form form,
        String typedTags,
        Faults faults) {

    public record Row(String name, String value, String from) {}

    /** What was typed of a new fact. */
    public record Form(String name, String value, String source, String day) {}

    /** Separated as they are typed. */
    public String tagLine() {
        return typedTags.isEmpty() ? String.join(", ", tags) : typedTags;
    }
}
