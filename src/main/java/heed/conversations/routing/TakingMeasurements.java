package heed.conversations.routing;

import heed.conversations.KnownConversation;
import heed.identity.StaffId;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether those who took their next conversation by hand kept the order of the line: how long the one had waited that was
 * overtaken, no time at all where nobody was. A standard with a threshold of a second says what share was taken in order.
 */
@Component
class TakingMeasurements implements MeasurementSource {

    static final Metric OVERTAKING = new Metric("overtaking-time", Unit.DURATION, Direction.LESS_IS_BETTER, 1);

    private static final String KIND = "taking";
    private static final String TAKEN = "taken";
    private static final String SINCE = "since";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(OVERTAKING);
    }

    /** @param since when the overtaken one began to wait, null where nobody was overtaken */
    static Fact taken(UUID taking, KnownConversation conversation, StaffId staff, Instant at, @Nullable Instant since) {
        var details = new HashMap<>(Map.of(
                "channel", conversation.channel(),
                "queue", conversation.queue(),
                "priority", conversation.priority(),
                "language", conversation.language(),
                "customer", conversation.customer().value().toString(),
                "agent", staff.value().toString()));
        if (since != null) {
            details.put(SINCE, since.toString());
        }
        return new Fact(new Subject(KIND, taking.toString()), TAKEN, at, TAKEN, details);
    }

    @Override
    public List<Measurement> derive(Subject subject, List<Fact> facts) {
        return facts.stream().limit(1).map(fact -> overtaking(subject, fact)).toList();
    }

    private static Measurement overtaking(Subject subject, Fact taken) {
        Map<String, String> dimensions = new HashMap<>(taken.details());
        @Nullable String since = dimensions.remove(SINCE);
        return new Measurement(
                subject,
                OVERTAKING.code(),
                0,
                OVERTAKING.formulaVersion(),
                since == null ? taken.at() : Instant.parse(since),
                taken.at(),
                null,
                List.of(),
                null,
                dimensions);
    }
}
