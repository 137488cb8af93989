package heed.conversations.bulk;

import heed.conversations.Grace;
import heed.identity.Right;
import heed.identity.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision about many conversations on its way.
 *
 * @param queues in which the one who began it could write then, null for every queue; what they may is asked for anew
 * @param rights those of {@link #RIGHTS} that the one who began it had then
 * @param language in which what is refused is explained
 * @param delay how long its replies can be taken back once all is done
 * @param undoUntil until when it can be taken back, null while it runs
 */
record BulkRun(
        UUID id,
        @Nullable StaffId by,
        String byName,
        @Nullable Set<String> queues,
        Set<Right> rights,
        String language,
        BulkChange change,
        Duration delay,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant undoUntil,
        Tally tally) {

    /** All that a run ever needs. */
    static final Set<Right> RIGHTS = Set.of(
            Right.CONVERSATIONS_READ,
            Right.CONVERSATIONS_WRITE,
            Right.CONVERSATIONS_REPLY,
            Right.NOTES_WRITE,
            Right.AUTOMATION_READ);

    /** Running and undoing are worked off; done and undone rest. */
    enum State {
        RUNNING,
        DONE,
        UNDOING,
        UNDONE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean atWork() {
            return this == RUNNING || this == UNDOING;
        }
    }

    /**
     * How many of each sort; those kept as they are were changed by others meanwhile.
     *
     * @param takenBack whose replies never left
     */
    record Tally(
            int total, int waiting, int changed, int unchanged, int refused, int restored, int kept, int takenBack) {}

    Grace grace() {
        return new Grace(delay, id);
    }

    boolean undoable(Instant now) {
        return state == State.DONE && undoUntil != null && now.isBefore(undoUntil) && tally.changed() > 0;
    }
}
