package heed.conversations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where conversations of one sort wait for those who answer them.
 *
 * @param calendar key of its business hours, null where it never closes
 * @param defaultPriority of what comes in without one
 * @param archivedAt since when it takes no more conversations by hand, null while it does
 */
public record Queue(
        String key,
        String name,
        String description,
        @Nullable String calendar,
        Priority defaultPriority,
        @Nullable Instant archivedAt,
        int version) {

    /** Takes what nobody has put anywhere else. */
    static final String DEFAULT = "support";

    public boolean archived() {
        return archivedAt != null;
    }

    /** The queue that nobody may archive, because what fits nowhere else comes there. */
    public boolean catchesAll() {
        return key.equals(DEFAULT);
    }
}
