package heed.measurement;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Invalid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Takes in measurements that others have made. */
@Service
class TakeInMeasurements {

    /** Clocks differ: what began this long ago counts as now, without the right to write of the past. */
    private static final Duration NOW = Duration.ofMinutes(5);

    private final RecordFacts record;
    private final Clock clock;

    TakeInMeasurements(RecordFacts record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    /** @throws Invalid when it lies in the past and the actor may not import, or in the future */
    List<Fact> facts(Actor actor, TakenMeasurement taken) {
        List<Fact> facts = taken.facts();
        Instant began = facts.getFirst().at();
        if (began.isAfter(clock.instant().plus(NOW))) {
            throw Invalid.at("/startedAt", "measurement.fault.future");
        }
        if (!actor.may(Right.IMPORT) && began.isBefore(clock.instant().minus(NOW))) {
            throw Invalid.at("/startedAt", "measurement.fault.past");
        }
        return facts;
    }

    @Atomic
    void take(Actor actor, List<Fact> facts) {
        actor.require(Right.MEASUREMENTS_WRITE);
        record.record(facts);
    }
}
