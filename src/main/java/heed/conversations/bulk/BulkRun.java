package heed.conversations.bulk;

import heed.identity.StaffId;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision about many conversations on its way.
 *
 * @param queues in which the one who began it could write then, null for every queue; what they may is asked for anew
 * @param language in which what is refused is explained
 * @param undoUntil until when it can be taken back, null while it runs
 */
record BulkRun(
        UUID id,
        @Nullable StaffId by,
        String byName,
        @Nullable Set<String> queues,
        String language,
        BulkChange change,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant undoUntil,
        Tally tally) {

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

    /** How many of each sort; those kept as they are were changed by others meanwhile. */
    record Tally(int total, int waiting, int changed, int unchanged, int refused, int restored, int kept) {}

    boolean undoable(Instant now) {
        return state == State.DONE && undoUntil != null && now.isBefore(undoUntil) && tally.changed() > 0;
    }
}
