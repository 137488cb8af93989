package heed.conversations;

import heed.identity.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a conversation; null leaves a thing as it is.
 *
 * @param assignee empty to take it from whoever has it
 * @param snoozedUntil when a snoozed conversation comes back
 * @param at when it was decided; null means now
 */
public record HandlingChange(
        @Nullable String status,
        @Nullable Optional<StaffId> assignee,
        @Nullable String queue,
        @Nullable String priority,
        @Nullable List<String> tags,
        @Nullable Instant snoozedUntil,
        @Nullable Instant at) {

    /** Changes nothing. */
    public static HandlingChange none() {
        return new HandlingChange(null, null, null, null, null, null, null);
    }

    static HandlingChange status(String status) {
        return new HandlingChange(status, null, null, null, null, null, null);
    }

    static HandlingChange assignee(Optional<StaffId> assignee) {
        return new HandlingChange(null, assignee, null, null, null, null, null);
    }

    /** Moves it to another queue. */
    public static HandlingChange queue(String queue) {
        return new HandlingChange(null, null, queue, null, null, null, null);
    }

    HandlingChange at(Instant moment) {
        return new HandlingChange(status, assignee, queue, priority, tags, snoozedUntil, moment);
    }
}
