package heed.conversations;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a promise asks of a conversation, and how it stands.
 *
 * @param standard code of the standard
 * @param title the promise in the asked language
 * @param metric code of the measured metric
 * @param dueAt null while a pause without an end holds the clock
 * @param unacceptableAt the second threshold, null where the standard has none
 * @param steps why it is due then, in the asked language; empty when they were not asked for
 * @param url page of the standard
 */
public record DueTime(
        String standard,
        String title,
        String metric,
        State state,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant unacceptableAt,
        @Nullable Instant stoppedAt,
        List<Step> steps,
        String url) {

    public DueTime {
        steps = List.copyOf(steps);
    }

    /** How a promise stands. */
    public enum State {
        ACTIVE,
        PAUSED,
        MET,
        LATE,
        UNACCEPTABLE,
        EXCLUDED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One step of the reckoning.
     *
     * @param moment "Mon 18:40", or "Overnight"
     * @param words "We close: 1 h 20 min of the 4 h are used."
     */
    public record Step(String moment, String words, Role role) {

        /** The step as one sentence, as the API shows it. */
        public String sentence() {
            return moment.isEmpty() ? words : moment + ": " + words;
        }
    }

    /** What a step stands for: counted time, a stretch that does not count, or the deadline itself. */
    public enum Role {
        COUNTS,
        PAUSE,
        DUE
    }
}
