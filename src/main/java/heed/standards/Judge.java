package heed.standards;

import heed.calendars.Span;
import heed.calendars.WorkingTime;
import heed.measurement.Measurement;
import heed.measurement.Pause;
import heed.platform.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges one measurement by one version: on time ≤ due &lt; late ≤ second threshold &lt; unacceptable. C1b of the domain model. */
final class Judge {

    /** A call given up so soon says nothing about the service; two of the six formulas use it. */
    static final Duration SHORT = Duration.ofSeconds(5);

    static final String WAITING_FOR_CUSTOMER = "waiting-customer";

    private Judge() {}

    /** @param time the version's working hours, or {@link WorkingTime#ELAPSED} */
    static Target judge(StandardVersion version, WorkingTime time, Measurement measurement) {
        List<Pause> pauses = !version.pauses()
                ? List.of()
                : measurement.pauses().stream()
                        .filter(pause -> pause.reason().equals(WAITING_FOR_CUSTOMER))
                        .toList();
        List<Span> spans = spans(pauses);
        Instant start = measurement.startedAt();
        @Nullable Instant due = due(time, start, version.threshold(), spans);
        @Nullable
        Instant unacceptable = version.unacceptable() == null ? null : due(time, start, version.unacceptable(), spans);
        @Nullable Instant ended = measurement.stoppedAt() == null ? measurement.abandonedAt() : measurement.stoppedAt();
        @Nullable
        Duration waited =
                ended == null ? null : time.between(start, ended, spans).truncatedTo(ChronoUnit.MILLIS);
        return new Target(
                version.code(),
                version.version(),
                measurement.subject(),
                measurement.ordinal(),
                start,
                due,
                unacceptable,
                ended,
                waited,
                ended == null || waited == null ? null : outcome(measurement, ended, due, unacceptable, waited),
                measurement.dimensions(),
                pauses);
    }

    /** Null while a pause holds the clock, and where the hours never give that much time: then nothing is ever due. */
    private static @Nullable Instant due(WorkingTime time, Instant start, Duration within, List<Span> spans) {
        try {
            return time.due(start, within, spans).orElse(null);
        } catch (Refused neverEnough) {
            return null;
        }
    }

    static List<Span> spans(List<Pause> pauses) {
        return pauses.stream()
                .map(pause -> new Span(pause.from(), pause.until()))
                .toList();
    }

    /** Ended while a pause held the clock is in time: nobody was late. */
    private static Outcome outcome(
            Measurement measurement,
            Instant ended,
            @Nullable Instant due,
            @Nullable Instant unacceptable,
            Duration waited) {
        boolean givenUp = measurement.stoppedAt() == null;
        if (due == null || !ended.isAfter(due)) {
            if (!givenUp) {
                return Outcome.IN_TIME;
            }
            return waited.compareTo(SHORT) <= 0 ? Outcome.GIVEN_UP_SHORT : Outcome.GIVEN_UP_IN_TIME;
        }
        if (unacceptable == null || !ended.isAfter(unacceptable)) {
            return givenUp ? Outcome.GIVEN_UP_LATE : Outcome.LATE;
        }
        return givenUp ? Outcome.GIVEN_UP_UNACCEPTABLE : Outcome.UNACCEPTABLE;
    }
}
