package heed.conversations.promises;

import heed.measurement.Fact;
import heed.measurement.Measurement;
import heed.measurement.MeasurementSource;
import heed.measurement.Metric;
import heed.measurement.Metric.Direction;
import heed.measurement.Metric.Unit;
import heed.measurement.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How long customers waited beyond the date that they were promised: no time at all for a promise that was kept by then. A
 * standard with a threshold of a second says what share is kept in time; releasing us afterwards is giving up the wait.
 */
@Component
class PromiseMeasurements implements MeasurementSource {

    static final Metric PROMISE_KEPT = new Metric("promise-kept", Unit.DURATION, Direction.LESS_IS_BETTER, 1);

    @Override
    public String kind() {
        return PromiseFacts.KIND;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(PROMISE_KEPT);
    }

    @Override
    public List<Measurement> derive(Subject subject, List<Fact> facts) {
        Fact made = facts.stream()
                .filter(fact -> fact.kind().equals(PromiseFacts.MADE))
                .findFirst()
                .orElseThrow();
        Map<String, String> dimensions = new HashMap<>(made.details());
        Instant due = Instant.parse(Objects.requireNonNull(dimensions.remove(PromiseFacts.DUE)));
        @Nullable Fact settled = settled(facts);
        boolean passed = facts.stream().anyMatch(fact -> fact.kind().equals(PromiseFacts.FELL_DUE));
        if (settled == null) {
            return passed ? List.of(wait(subject, due, null, null, dimensions)) : List.of();
        }
        Instant at = settled.at();
        boolean kept = settled.kind().equals(PromiseFacts.KEPT);
        if (!at.isAfter(due)) {
            return kept ? List.of(wait(subject, at, at, null, dimensions)) : List.of();
        }
        return List.of(wait(subject, due, kept ? at : null, kept ? null : at, dimensions));
    }

    /** The last word about it, unless that was taken back. */
    private static @Nullable Fact settled(List<Fact> facts) {
        @Nullable Fact settled = null;
        for (Fact fact : facts) {
            switch (fact.kind()) {
                case PromiseFacts.KEPT, PromiseFacts.RELEASED -> settled = fact;
                case PromiseFacts.REOPENED -> settled = null;
                default -> {}
            }
        }
        return settled;
    }

    private static Measurement wait(
            Subject subject,
            Instant from,
            @Nullable Instant kept,
            @Nullable Instant givenUp,
            Map<String, String> dimensions) {
        return new Measurement(
                subject,
                PROMISE_KEPT.code(),
                0,
                PROMISE_KEPT.formulaVersion(),
                from,
                kept,
                givenUp,
                List.of(),
                null,
                dimensions);
    }
}
