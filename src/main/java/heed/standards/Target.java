package heed.standards;

import heed.measurement.Measurement;
import heed.measurement.Pause;
import heed.measurement.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event as the version in force when it started judges it.
 *
 * @param dueAt until when it is on time; null while a pause holds the clock
 * @param unacceptableAt until when it is merely late; null where no second threshold is set or a pause holds the clock
 * @param stoppedAt when it was answered or given up; null while it runs
 * @param waited how much time counted until then; null while it runs
 * @param outcome null while it runs
 * @param pauses spans that did not count
 */
record Target(
        String code,
        int version,
        Subject subject,
        int ordinal,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant unacceptableAt,
        @Nullable Instant stoppedAt,
        @Nullable Duration waited,
        @Nullable Outcome outcome,
        Map<String, String> dimensions,
        List<Pause> pauses) {

    Target {
        dimensions = Map.copyOf(dimensions);
        pauses = List.copyOf(pauses);
    }

    /** What a target is told apart by: one standard judges one measurement once. */
    record Key(String code, Subject subject, int ordinal) {}

    Key key() {
        return new Key(code, subject, ordinal);
    }

    static Key key(String code, Measurement measurement) {
        return new Key(code, measurement.subject(), measurement.ordinal());
    }

    /** active, paused, met, late, unacceptable, excluded, or missed for a wait given up within the threshold. */
    String stateAt(Instant now) {
        if (outcome != null) {
            return outcome.state();
        }
        if (dueAt == null) {
            return "paused";
        }
        if (!now.isAfter(dueAt)) {
            return "active";
        }
        return unacceptableAt != null && now.isAfter(unacceptableAt) ? "unacceptable" : "late";
    }
}
