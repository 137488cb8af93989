package heed.channels.phone;

import heed.channels.phone.CallLine.Rejected;
import heed.channels.phone.CallLine.Taken;
import heed.identity.Actor;
import heed.identity.Right;
import heed.measurement.RecordFacts;
import heed.platform.Atomic;
import heed.platform.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Stores a batch of calls with the facts about them, in one transaction. */
@Service
class RecordCalls {

    /** An exchange reports a call when it is over; anything older than this is history and needs the right to import. */
    static final Duration FRESH = Duration.ofHours(24);

    private final Calls calls;
    private final RecordFacts recordFacts;
    private final Clock clock;

    RecordCalls(Calls calls, RecordFacts recordFacts, Clock clock) {
        this.calls = calls;
        this.recordFacts = recordFacts;
        this.clock = clock;
    }

    /** Calls whose external id is known already stay as they are. Refuses single lines, never the batch. */
    @Atomic
    RecordedCalls record(Actor actor, List<Taken> lines) {
        actor.require(Right.CALLS_WRITE);
        Instant now = clock.instant();
        var allowed = new ArrayList<Call>();
        var rejected = new ArrayList<Rejected>();
        for (Taken line : lines) {
            refusal(actor, line.call(), now)
                    .ifPresentOrElse(
                            fault -> rejected.add(new Rejected(line.line(), fault)), () -> allowed.add(line.call()));
        }
        Set<String> added = calls.add(allowed, now);
        recordFacts.record(allowed.stream()
                .filter(call -> added.contains(call.id().toString()))
                .map(CallEnded::of)
                .toList());
        return new RecordedCalls(allowed.size(), added.size(), rejected);
    }

    private static Optional<Fault> refusal(Actor actor, Call call, Instant now) {
        if (!actor.may(Right.CALLS_WRITE, call.queue())) {
            return Optional.of(Fault.at("/queue", "phone.call.foreign-queue", call.queue()));
        }
        if (call.offeredAt().isBefore(now.minus(FRESH)) && !actor.may(Right.IMPORT)) {
            return Optional.of(Fault.at("/offeredAt", "phone.call.needs-import", call.offeredAt()));
        }
        return Optional.empty();
    }
}
