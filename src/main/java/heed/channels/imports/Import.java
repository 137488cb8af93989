package heed.channels.imports;

import heed.channels.imports.reading.FormerSystem;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export of another system that somebody brought: read, looked at, then taken in.
 *
 * @param account tells two exports of one kind of system apart, empty where there is one only
 * @param queue takes what stands in a place that is given to none
 * @param failedBy key of the sentence that says why it could not be read to its end
 * @param filesMissing files that the export names and does not hold
 */
record Import(
        UUID id,
        FormerSystem source,
        String account,
        String fileName,
        String queue,
        Importer by,
        Instant createdAt,
        @Nullable Instant readAt,
        @Nullable Instant startedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant finishedAt,
        @Nullable String failedBy,
        int filesMissing,
        Progress progress) {

    /** Who brought it. */
    record Importer(@Nullable UUID staff, String name) {

        static Importer of(Actor actor) {
            return new Importer(actor.staff(), actor.name());
        }

        /** Acts later, in the background, with what an import needs and nothing else: who may change settings may bring the past along. */
        Actor actor() {
            return new Actor(
                    staff == null ? null : new StaffId(staff),
                    name,
                    Actor.Kind.PERSON,
                    Set.of(Right.IMPORT, Right.CONVERSATIONS_OPEN, Right.CUSTOMERS_WRITE),
                    null);
        }
    }

    /**
     * How far it is.
     *
     * @param begun conversations that are new here
     * @param prolonged conversations that were known and of which more was said
     * @param added messages
     * @param leftOut conversations that could not be taken in
     * @param customers people who were taken in or found
     */
    record Progress(int total, int done, int begun, int prolonged, int added, int leftOut, int customers) {

        static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0);
    }

    /** Where it stands. */
    enum State {
        READING,
        LOOKED_AT,
        RUNNING,
        PAUSED,
        FINISHED,
        FAILED;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether somebody works on it without being asked. */
        boolean moves() {
            return this == READING || this == RUNNING;
        }
    }

    State state() {
        if (failedBy != null) {
            return State.FAILED;
        }
        if (finishedAt != null) {
            return State.FINISHED;
        }
        if (readAt == null) {
            return State.READING;
        }
        if (startedAt == null) {
            return State.LOOKED_AT;
        }
        return pausedAt == null ? State.RUNNING : State.PAUSED;
    }
}
