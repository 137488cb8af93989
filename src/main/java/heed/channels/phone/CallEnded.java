package heed.channels.phone;

import heed.measurement.Fact;
import heed.measurement.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one fact about a call, written when it is over, and what can be read from it again. */
record CallEnded(Fact fact) {

    static final String SUBJECT = "call";
    static final String KIND = "call-ended";

    static Fact of(Call call) {
        var details = new HashMap<String, String>();
        details.put("queue", call.queue());
        details.put("offeredAt", call.offeredAt().toString());
        details.put(
                call.answeredAt() == null ? "abandonedAt" : "answeredAt",
                call.waitEndedAt().toString());
        put(details, "endedAt", call.endedAt());
        put(details, "agent", call.agent());
        return new Fact(
                new Subject(SUBJECT, call.id().toString()), KIND, call.lastMoment(), call.externalId(), details);
    }

    Instant offeredAt() {
        return moment("offeredAt").orElseThrow();
    }

    Optional<Instant> answeredAt() {
        return moment("answeredAt");
    }

    Optional<Instant> abandonedAt() {
        return moment("abandonedAt");
    }

    Optional<Instant> endedAt() {
        return moment("endedAt");
    }

    Map<String, String> dimensions() {
        var dimensions = new HashMap<String, String>();
        dimensions.put("channel", "phone");
        for (String name : List.of("queue", "agent")) {
            put(dimensions, name, fact.details().get(name));
        }
        return dimensions;
    }

    private Optional<Instant> moment(String detail) {
        return Optional.ofNullable(fact.details().get(detail)).map(Instant::parse);
    }

    private static void put(Map<String, String> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }
}
