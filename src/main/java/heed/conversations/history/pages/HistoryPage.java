package heed.conversations.history.pages;

import java.util.List;

/**
 * Everything that happened in a conversation.
 *
 * @param next address of what came after, empty at the end
 */
public record HistoryPage(
        long number, String subject, List<Choice> only, List<Choice> people, List<Row> rows, String next) {

    public HistoryPage {
        only = List.copyOf(only);
        people = List.copyOf(people);
        rows = List.copyOf(rows);
    }

    public record Choice(String value, String words, boolean chosen) {}

    /** One happening; before and after are empty where nothing changed from one to the other. */
    public record Row(
            String when, String instant, String who, String what, String beginning, String before, String after) {}
}
