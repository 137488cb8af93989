package heed.channels.phone;

import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of calls that a person brought: looked at first, then taken in.
 *
 * @param sha256 name of its bytes among the blobs
 * @param by who brought it, with the queues they could write to then
 * @param startedAt null while it is only looked at
 * @param stoppedBy key of the sentence that says why it could not be read to its end, null otherwise
 */
record CallImport(
        UUID id,
        String fileName,
        String sha256,
        CallFormat format,
        CallMapping mapping,
        Instant createdAt,
        Importer by,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String stoppedBy,
        Progress progress) {

    record Importer(
            @Nullable UUID staff, String name, @Nullable Set<String> queues) {

        static Importer of(Actor actor) {
            return new Importer(actor.staff(), actor.name(), actor.queuesFor(Right.CALLS_WRITE));
        }

        /** Acts later, in the background, with no more than what an import needs. */
        Actor actor() {
            return new Actor(
                    staff == null ? null : new StaffId(staff),
                    name,
                    Actor.Kind.PERSON,
                    Set.of(Right.CALLS_WRITE, Right.IMPORT),
                    queues);
        }
    }

    /**
     * How far it is.
     *
     * @param linesDone the last line that was dealt with
     * @param added calls that were new among the accepted
     */
    record Progress(int linesTotal, int linesDone, int accepted, int added, int rejected) {

        static final Progress NONE = new Progress(0, 0, 0, 0, 0);
    }

    boolean running() {
        return startedAt != null && finishedAt == null;
    }

    /** As in the words: {@code looked-at}, {@code running}, {@code finished}, {@code stopped}. */
    String state() {
        if (startedAt == null) {
            return "looked-at";
        }
        if (finishedAt == null) {
            return "running";
        }
        return stoppedBy == null ? "finished" : "stopped";
    }

    /** At the pace so far; empty before the first lines are done. */
    Optional<Duration> timeLeft(Instant now) {
        return startedAt == null || progress.linesDone() == 0
                ? Optional.empty()
                : Optional.of(Duration.between(startedAt, now)
                        .multipliedBy(progress.linesTotal() - progress.linesDone())
                        .dividedBy(progress.linesDone()));
    }
}
