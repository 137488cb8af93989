package heed.conversations.links.pages;

import heed.web.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Choosing the conversation that another is merged into, and what the two would come to.
 *
 * @param words what was typed: a number, or words to search for
 * @param searched whether there was something to look for
 * @param suggested those that are likely to be about the same
 * @param preview what comes together, null until one is chosen
 */
public record MergePage(
        long number,
        String subject,
        String words,
        boolean searched,
        List<Found> found,
        List<Found> suggested,
        @Nullable Preview preview,
        Faults faults) {

    public MergePage {
        found = List.copyOf(found);
        suggested = List.copyOf(suggested);
    }

    /**
     * What comes together.
     *
     * @param hindrance why it cannot be, empty where it can
     * @param warning what to think of before, empty where there is nothing
     * @param together how much the one timeline has then
     */
    public record Preview(Side leaving, Side staying, String hindrance, String warning, String together) {}

    /** One of the two. */
    public record Side(
            long number,
            String url,
            String subject,
            String customer,
            String queue,
            String status,
            String assignee,
            String opened,
            String said,
            List<String> people) {

        public Side {
            people = List.copyOf(people);
        }
    }
}
