package heed.measurement;

import heed.platform.Fault;
import heed.platform.Invalid;
import heed.web.LineForm;
import heed.web.LineRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A measurement made elsewhere, as the API takes it.
 *
 * @param externalId unique for its metric; sent again it changes nothing, except that one which was running may end
 * @param value for metrics that are no durations; null otherwise
 */
record TakenMeasurement(
        @Nullable String externalId,
        @Nullable String metric,
        @Nullable Instant startedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant abandonedAt,
        @Nullable BigDecimal value,
        @Nullable Map<String, String> dimensions) {

    /** A table has the columns of its fields, and one for each dimension as {@code dimensions.<name>}. */
    static final LineForm<TakenMeasurement> FORM = new LineForm<>(TakenMeasurement.class, TakenMeasurement::of);

    private static final Set<String> COLUMNS =
            Set.of("externalId", "metric", "startedAt", "stoppedAt", "abandonedAt", "value");

    private static final int LONGEST = 200;
    private static final Set<String> METRICS =
            Catalogue.takenIn().stream().map(Metric::code).collect(Collectors.toUnmodifiableSet());

    /** What it says happened: it began, and perhaps it ended. @throws Invalid with every fault of it */
    List<Fact> facts() {
        if (externalId == null || metric == null || startedAt == null || !faults().isEmpty()) {
            throw new Invalid(faults());
        }
        var subject = new Subject(IntakeMeasurements.KIND, metric + "/" + externalId);
        var began = new HashMap<String, String>();
        if (dimensions != null) {
            dimensions.forEach((name, value) -> began.put("dimension." + name, value));
        }
        began.put("metric", metric);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(subject, "began", startedAt, "began", began));
        if (stoppedAt != null) {
            facts.add(new Fact(subject, "stopped", stoppedAt, "ended", Map.of()));
        } else if (abandonedAt != null) {
            facts.add(new Fact(subject, "abandoned", abandonedAt, "ended", Map.of()));
        } else if (value != null) {
            facts.add(new Fact(subject, "valued", startedAt, "ended", Map.of("value", value.toPlainString())));
        }
        return facts;
    }

    private List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (externalId == null || externalId.isBlank() || externalId.length() > LONGEST) {
            faults.add(Fault.at("/externalId", "measurement.fault.external-id"));
        }
        if (metric == null || !METRICS.contains(metric)) {
            faults.add(Fault.at("/metric", "measurement.fault.metric", String.valueOf(metric)));
        }
        if (startedAt == null) {
            faults.add(Fault.at("/startedAt", "measurement.fault.started"));
        } else {
            if (stoppedAt != null && stoppedAt.isBefore(startedAt)) {
                faults.add(Fault.at("/stoppedAt", "measurement.fault.ends-before-start"));
            }
            if (abandonedAt != null && abandonedAt.isBefore(startedAt)) {
                faults.add(Fault.at("/abandonedAt", "measurement.fault.ends-before-start"));
            }
        }
        if (stoppedAt != null && abandonedAt != null) {
            faults.add(Fault.at("/abandonedAt", "measurement.fault.ended-twice"));
        }
        if (dimensions != null
                && dimensions.values().stream().anyMatch(each -> each == null || each.length() > LONGEST)) {
            faults.add(Fault.at("/dimensions", "measurement.fault.dimension"));
        }
        return faults;
    }

    private static TakenMeasurement of(LineRow row) {
        row.holdsOnly(COLUMNS, "dimensions");
        return new TakenMeasurement(
                row.words("externalId"),
                row.words("metric"),
                row.instant("startedAt"),
                row.instant("stoppedAt"),
                row.instant("abandonedAt"),
                row.decimal("value"),
                row.object("dimensions"));
    }
}
