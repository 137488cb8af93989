package heed.measurement;

import heed.measurement.Metric.Direction;
import heed.measurement.Metric.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The metrics that can be measured, and the measurements of one of them. */
@Component
class Catalogue implements Measurements {

    private static final int BATCH = 2_000;

    /** Metrics whose facts come from outside until a module of Heed records them itself. */
    private static final List<Metric> TAKEN_IN = List.of(
            duration("acknowledgement-time"),
            duration("first-response-time"),
            duration("next-response-time"),
            duration("resolution-time"),
            duration("call-answer-time"),
            duration("call-hold-time"),
            duration("call-talk-time"),
            duration("chat-answer-time"),
            duration("mention-response-time"),
            duration("delivery-time"),
            duration("complaint-acknowledgement-time"),
            duration("complaint-response-time"),
            duration("complaint-resolution-time"),
            new Metric("messages-to-resolution", Unit.COUNT, Direction.LESS_IS_BETTER, 1),
            new Metric("effort", Unit.SCORE, Direction.LESS_IS_BETTER, 1),
            new Metric("satisfaction-10", Unit.SCORE, Direction.MORE_IS_BETTER, 1),
            new Metric("nps", Unit.SCORE, Direction.MORE_IS_BETTER, 1));

    private final StoredMeasurements measurements;
    private final TransactionTemplate transaction;
    private final Map<String, Metric> metrics = new TreeMap<>();

    Catalogue(StoredMeasurements measurements, TransactionTemplate transaction, List<MeasurementSource> sources) {
        this.measurements = measurements;
        this.transaction = transaction;
        TAKEN_IN.forEach(metric -> metrics.put(metric.code(), metric));
        sources.stream()
                .flatMap(source -> source.metrics().stream())
                .forEach(metric -> metrics.put(metric.code(), metric));
    }

    @Override
    public List<Metric> catalogue() {
        return List.copyOf(metrics.values());
    }

    static List<Metric> takenIn() {
        return TAKEN_IN;
    }

    @Override
    public void startedBetween(String metric, Instant from, Instant to, Consumer<List<Measurement>> batches) {
        AtomicReference<@Nullable Measurement> last = new AtomicReference<>();
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> {
                List<Measurement> batch = measurements.startedBetween(metric, from, to, last.get(), BATCH);
                if (!batch.isEmpty()) {
                    batches.accept(batch);
                    last.set(batch.getLast());
                }
                return batch.size() == BATCH;
            }));
        }
    }

    private static Metric duration(String code) {
        return new Metric(code, Unit.DURATION, Direction.LESS_IS_BETTER, 1);
    }
}
