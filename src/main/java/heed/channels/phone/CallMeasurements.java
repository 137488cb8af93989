package heed.channels.phone;

import heed.measurement.Fact;
import heed.measurement.Measurement;
import heed.measurement.MeasurementSource;
import heed.measurement.Metric;
import heed.measurement.Metric.Direction;
import heed.measurement.Metric.Unit;
import heed.measurement.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long callers waited and how long they were talked with. */
@Component
class CallMeasurements implements MeasurementSource {

    private static final Metric ANSWER_TIME =
            new Metric("call-answer-time", Unit.DURATION, Direction.LESS_IS_BETTER, 1);
    private static final Metric TALK_TIME = new Metric("call-talk-time", Unit.DURATION, Direction.LESS_IS_BETTER, 1);

    @Override
    public String kind() {
        return CallEnded.SUBJECT;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(ANSWER_TIME, TALK_TIME);
    }

    @Override
    public List<Measurement> derive(Subject subject, List<Fact> facts) {
        var measurements = new ArrayList<Measurement>();
        facts.stream()
                .filter(fact -> fact.kind().equals(CallEnded.KIND))
                .findFirst()
                .map(CallEnded::new)
                .ifPresent(call -> {
                    measurements.add(answerTime(subject, call));
                    call.answeredAt()
                            .ifPresent(answeredAt -> call.endedAt()
                                    .ifPresent(
                                            endedAt -> measurements.add(talkTime(subject, call, answeredAt, endedAt))));
                });
        return measurements;
    }

    private static Measurement answerTime(Subject subject, CallEnded call) {
        return new Measurement(
                subject,
                ANSWER_TIME.code(),
                0,
                ANSWER_TIME.formulaVersion(),
                call.offeredAt(),
                call.answeredAt().orElse(null),
                call.abandonedAt().orElse(null),
                List.of(),
                null,
                call.dimensions());
    }

    private static Measurement talkTime(Subject subject, CallEnded call, Instant answeredAt, Instant endedAt) {
        return new Measurement(
                subject,
                TALK_TIME.code(),
                0,
                TALK_TIME.formulaVersion(),
                answeredAt,
                endedAt,
                null,
                List.of(),
                null,
                call.dimensions());
    }
}
