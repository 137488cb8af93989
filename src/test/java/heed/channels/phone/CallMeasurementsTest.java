package heed.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import heed.measurement.Fact;
import heed.measurement.Measurement;
import heed.measurement.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallMeasurementsTest {

    private static final Instant OFFERED = Instant.parse("2026-03-12T08:00:00Z");

    @Test
    void an_answered_call_tells_the_wait_and_the_talk() {
        assertThat(measurements(OFFERED.plusSeconds(90), null, OFFERED.plusSeconds(300)))
                .satisfiesExactly(
                        wait -> {
                            assertThat(wait.metric()).isEqualTo("call-answer-time");
                            assertThat(wait.startedAt()).isEqualTo(OFFERED);
                            assertThat(wait.stoppedAt()).isEqualTo(OFFERED.plusSeconds(90));
                            assertThat(wait.dimensions())
                                    .isEqualTo(Map.of(
                                            "channel", "phone", "queue", "supply-and-leaks", "agent", "Tom Reyes"));
                        },
                        talk -> {
                            assertThat(talk.metric()).isEqualTo("call-talk-time");
                            assertThat(talk.startedAt()).isEqualTo(OFFERED.plusSeconds(90));
                            assertThat(talk.stoppedAt()).isEqualTo(OFFERED.plusSeconds(300));
                        });
    }

    @Test
    void a_caller_who_gave_up_is_measured_until_then() {
        assertThat(measurements(null, OFFERED.plusSeconds(40), null))
                .singleElement()
                .satisfies(wait -> {
                    assertThat(wait.stoppedAt()).isNull();
                    assertThat(wait.abandonedAt()).isEqualTo(OFFERED.plusSeconds(40));
                });
    }

    @Test
    void a_call_that_ended_unanswered_was_given_up_at_its_end() {
        assertThat(measurements(null, null, OFFERED.plusSeconds(40)))
                .singleElement()
                .satisfies(wait -> assertThat(wait.abandonedAt()).isEqualTo(OFFERED.plusSeconds(40)));
    }

    private static List<Measurement> measurements(
            @Nullable Instant answered, @Nullable Instant abandoned, @Nullable Instant ended) {
        var call = new Call(
                UUID.randomUUID(), "c-1", "supply-and-leaks", null, OFFERED, answered, abandoned, ended, "Tom Reyes");
        Fact fact = CallEnded.of(call);
        return new CallMeasurements().derive(new Subject("call", call.id().toString()), List.of(fact));
    }
}
