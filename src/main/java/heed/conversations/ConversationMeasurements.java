package heed.conversations;

import heed.measurement.Fact;
import heed.measurement.Measurement;
import heed.measurement.MeasurementSource;
import heed.measurement.Metric;
import heed.measurement.Metric.Direction;
import heed.measurement.Metric.Unit;
import heed.measurement.Subject;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long customers wait: derived from the facts of a conversation alone. */
@Component
class ConversationMeasurements implements MeasurementSource {

    static final String ACKNOWLEDGEMENT = "acknowledgement-time";
    static final String FIRST_RESPONSE = "first-response-time";
    static final String NEXT_RESPONSE = "next-response-time";
    static final String RESOLUTION = "resolution-time";
    static final String CLOSED_TOO_SOON = "closed-too-soon";
    static final String MESSAGES = "messages-to-resolution";
    static final int FORMULA = 1;

    @Override
    public String kind() {
        return ConversationFacts.KIND;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                duration(ACKNOWLEDGEMENT),
                duration(FIRST_RESPONSE),
                duration(NEXT_RESPONSE),
                duration(RESOLUTION),
                duration(CLOSED_TOO_SOON),
                new Metric(MESSAGES, Unit.COUNT, Direction.LESS_IS_BETTER, FORMULA));
    }

    @Override
    public List<Measurement> derive(Subject subject, List<Fact> facts) {
        var story = new ConversationStory(subject, facts);
        return story.measurements();
    }

    private static Metric duration(String code) {
        return new Metric(code, Unit.DURATION, Direction.LESS_IS_BETTER, FORMULA);
    }
}
