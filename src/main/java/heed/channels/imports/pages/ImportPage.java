package heed.channels.imports.pages;

import heed.platform.Fault;
import heed.web.Faults;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One import: what was read of it, or how far it is.
 *
 * @param topic under which news of it come
 * @param state as in the words {@code imports.state.…}
 * @param failedBy key of the sentence that says why it could not be read, null otherwise
 * @param queues names by key
 * @param unreadable how many lines or things could not be read or taken in
 */
public record ImportPage(
        String url,
        String topic,
        String fileName,
        String system,
        String account,
        String state,
        @Nullable String failedBy,
        Counts counts,
        Taken taken,
        List<Status> statuses,
        List<Place> places,
        String queue,
        Map<String, String> queues,
        List<String> colleagues,
        List<String> strangers,
        int unreadable,
        List<Line> lines,
        Faults faults) {

    /**
     * What was read.
     *
     * @param known conversations that were brought before
     * @param first when the first conversation began, null where there is none
     */
    public record Counts(
            int conversations,
            int known,
            int messages,
            int people,
            int organisations,
            int filesMissing,
            @Nullable Instant first,
            @Nullable Instant last) {}

    /** What was taken in so far. */
    public record Taken(int total, int done, int begun, int prolonged, int added, int leftOut, int customers) {}

    /** @param status key of the status that it is here */
    public record Status(String former, String status, int conversations) {}

    /**
     * A group, mailbox or department, and the queue that takes it.
     *
     * @param field name of its field in the form
     */
    public record Place(String name, String field, int conversations, String queue) {}

    /** @param line 0 where it is not known */
    public record Line(String place, int line, Fault fault) {}
}
