package heed.conversations.queues.pages;

import heed.web.Faults;
import java.util.List;

/**
 * The queues, and the form of one of them or of a new one.
 *
 * @param form what stands in the form
 * @param open address of its open conversations as something to decide about, empty for a new one
 */
public record QueuesPage(List<Row> rows, Form form, String open, boolean mayChange, Faults faults) {

    /** @param hours when it opens, empty while it is open */
    public record Row(
            String key,
            String name,
            String description,
            String calendar,
            String hours,
            List<String> teams,
            boolean archived) {}

    /** @param archivable whether it may be put away */
    public record Form(
            String key,
            boolean exists,
            String name,
            String description,
            List<Choice> calendars,
            List<Choice> priorities,
            boolean archived,
            boolean archivable,
            int version) {}

    public record Choice(String value, String words, boolean chosen) {}
}
