package heed.measurement;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The question others may ask: which measurements of this metric began in this window? */
public interface Measurements {

    /** Passes on every measurement of the metric that started in [from, to), in batches, without holding all in memory. */
    void startedBetween(String metric, Instant from, Instant to, Consumer<List<Measurement>> batches);

    /** Every metric that any source can derive or that was taken in, by code. */
    List<Metric> catalogue();
}
