package heed.measurement;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The question others may ask: which measurements of this metric began in this window? */
public interface Measurements {

    /**
     * Passes on every measurement of the metric that started in [from, to), in batches, without holding all in memory. Each batch is
     * passed on in a transaction of its own in which no measurement of it can change.
     */
    void startedBetween(String metric, Instant from, Instant to, Consumer<List<Measurement>> batches);

    /** Every metric that can be measured, by code: those that a module derives and those that are taken in by the API. */
    List<Metric> catalogue();
}
