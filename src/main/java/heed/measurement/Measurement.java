package heed.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one subject: an interval that runs, was stopped or was given up, or a plain value.
 *
 * @param metric code of a {@link Metric}
 * @param ordinal counts measurements of the same metric and subject from 0 (the third next-response of a conversation is 2)
 * @param stoppedAt when the awaited thing happened, null while it has not
 * @param abandonedAt when the customer gave up waiting, null otherwise
 * @param value for metrics that are not durations
 * @param dimensions what figures are broken down by: {@code channel}, {@code queue}, {@code team}, {@code priority},
 *     {@code language}, {@code agent}, {@code customer} …
 */
public record Measurement(
        Subject subject,
        String metric,
        int ordinal,
        int formulaVersion,
        Instant startedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant abandonedAt,
        List<Pause> pauses,
        @Nullable BigDecimal value,
        Map<String, String> dimensions) {

    public Measurement {
        pauses = List.copyOf(pauses);
        dimensions = Map.copyOf(dimensions);
    }

    /** Neither stopped nor given up nor a plain value. */
    public boolean running() {
        return stoppedAt == null && abandonedAt == null && value == null;
    }

    Measurement withValue(BigDecimal other) {
        return new Measurement(
                subject, metric, ordinal, formulaVersion, startedAt, stoppedAt, abandonedAt, pauses, other, dimensions);
    }
}
