package heed.conversations.bulk.pages;

import heed.web.Faults;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of the chosen conversations, with what was typed.
 *
 * @param run names the run that the form begins, so that posting twice begins one
 * @param numbers of the chosen ones, none where all that match are meant
 * @param macros none where none were prepared
 * @param preview null until it was asked for
 */
public record BulkPage(
        UUID run,
        List<String> numbers,
        String view,
        String search,
        boolean all,
        int chosen,
        boolean more,
        Typed typed,
        List<Choice> macros,
        List<Choice> statuses,
        List<Choice> assignees,
        List<Choice> queues,
        List<Choice> priorities,
        List<Asked> fields,
        @Nullable Preview preview,
        Faults faults) {

    /** Words as they stand in the form. */
    public record Typed(String addTags, String removeTags, String reply, String snoozedUntil) {}

    /**
     * A field of the company's own.
     *
     * @param choices none where anything may be typed
     * @param emptied whether it is to be emptied
     */
    public record Asked(String key, String name, String kind, String typed, List<Choice> choices, boolean emptied) {}

    public record Choice(String value, String words, boolean chosen) {}

    /**
     * What would happen.
     *
     * @param names of some that would change
     * @param whole whether all were looked at for what may stand in the way
     */
    public record Preview(int affected, int unchanged, List<Line> names, List<Line> refused, boolean whole) {}

    /** @param words why not, empty where there is nothing to say */
    public record Line(String url, String number, String subject, String words) {}
}
