package heed.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step of a reckoning, in the order of time. {@link StepWords} says each in a language. */
public sealed interface Step {

    /** The clock starts, whether or not the hours are open. */
    record Starts(Instant at) implements Step {}

    /** The hours end: this much has been used so far, of how much where something is to be done. */
    record Closes(Instant at, Duration used, @Nullable Duration work) implements Step {}

    /** Closed: does not count. */
    record Closed(Instant from, Instant until) implements Step {}

    /** Within a closed stretch, the holiday that made it longer; its name may be empty. */
    record Holiday(LocalDate on, String name) implements Step {}

    /** Paused: does not count, whatever the hours. Without an end while it lasts. */
    record Paused(Instant from, @Nullable Instant until) implements Step {}

    /** The hours begin, or a pause ends within them. How much is still to do, where something is. */
    record Opens(Instant at, @Nullable Duration remaining) implements Step {}

    /** Open now, and until when. */
    record Open(Instant at, Instant until) implements Step {}

    /** A long run of ordinary days, told in one step. */
    record Meanwhile(Instant from, Instant until, Duration counted) implements Step {}

    /** The deadline. */
    record Due(Instant at) implements Step {}

    /** The clock stops, after this much. */
    record Stops(Instant at, Duration used) implements Step {}
}
