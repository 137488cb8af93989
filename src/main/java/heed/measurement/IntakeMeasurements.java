package heed.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The measurements that others have made: each is what its two facts say. */
@Component
class IntakeMeasurements implements MeasurementSource {

    static final String KIND = "intake";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Metric> metrics() {
        return Catalogue.takenIn();
    }

    @Override
    public List<Measurement> derive(Subject subject, List<Fact> facts) {
        Fact began = facts.stream()
                .filter(fact -> fact.key().equals("began"))
                .findFirst()
                .orElseThrow();
        @Nullable
        Fact ended = facts.stream()
                .filter(fact -> fact.key().equals("ended"))
                .findFirst()
                .orElse(null);
        var dimensions = new TreeMap<String, String>();
        began.details().forEach((name, value) -> {
            if (name.startsWith("dimension.")) {
                dimensions.put(name.substring("dimension.".length()), value);
            }
        });
        return List.of(new Measurement(
                subject,
                detail(began, "metric"),
                0,
                1,
                began.at(),
                at(ended, "stopped"),
                at(ended, "abandoned"),
                List.of(),
                ended == null || !ended.kind().equals("valued") ? null : new BigDecimal(detail(ended, "value")),
                dimensions));
    }

    private static String detail(Fact fact, String name) {
        Map<String, String> details = fact.details();
        String detail = details.get(name);
        if (detail == null) {
            throw new IllegalStateException(fact + " lacks " + name);
        }
        return detail;
    }

    private static @Nullable Instant at(@Nullable Fact ended, String kind) {
        return ended != null && ended.kind().equals(kind) ? ended.at() : null;
    }
}
