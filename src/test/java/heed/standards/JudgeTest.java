package heed.standards;

import static org.assertj.core.api.Assertions.assertThat;

import heed.calendars.WorkingTime;
import heed.measurement.Measurement;
import heed.measurement.Pause;
import heed.measurement.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On time until due, late until the second threshold, unacceptable after it, whoever ended the wait. */
class JudgeTest {

    private static final Instant RANG = Instant.parse("2026-03-12T18:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "answered, 0, IN_TIME",
        "answered, 120, IN_TIME",
        "answered, 121, LATE",
        "answered, 300, LATE",
        "answered, 301, UNACCEPTABLE",
        "given up, 5, GIVEN_UP_SHORT",
        "given up, 6, GIVEN_UP_IN_TIME",
        "given up, 120, GIVEN_UP_IN_TIME",
        "given up, 121, GIVEN_UP_LATE",
        "given up, 301, GIVEN_UP_UNACCEPTABLE"
    })
    void the_wait_decides(String end, long seconds, Outcome outcome) {
        Instant at = RANG.plusSeconds(seconds);
        Target target = judge(end.equals("answered") ? at : null, end.equals("answered") ? null : at, List.of());

        assertThat(target.outcome()).isEqualTo(outcome);
        assertThat(target.waited()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void a_running_wait_is_late_by_the_clock_alone() {
        Target target = judge(null, null, List.of());

        assertThat(target.stateAt(RANG.plusSeconds(120))).isEqualTo("active");
        assertThat(target.stateAt(RANG.plusSeconds(121))).isEqualTo("late");
        assertThat(target.stateAt(RANG.plusSeconds(301))).isEqualTo("unacceptable");
    }

    @Test
    void waiting_for_the_customer_does_not_count() {
        var pause = new Pause(RANG.plusSeconds(60), RANG.plusSeconds(660), "waiting-customer");
        var supplier = new Pause(RANG, RANG.plusSeconds(30), "waiting-third-party");

        assertThat(judge(null, null, List.of(pause, supplier)).dueAt()).isEqualTo(RANG.plusSeconds(720));
        assertThat(judge(RANG.plusSeconds(700), null, List.of(pause)).waited()).isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void while_the_customer_is_waited_for_nothing_is_due() {
        Target target = judge(null, null, List.of(new Pause(RANG.plusSeconds(60), null, "waiting-customer")));

        assertThat(target.dueAt()).isNull();
        assertThat(target.stateAt(RANG.plusSeconds(9_999))).isEqualTo("paused");
    }

    @Test
    void an_event_is_judged_by_the_version_in_force_when_it_began() {
        StandardVersion version = version();

        assertThat(version.judges(RANG, Map.of("channel", "phone"))).isTrue();
        assertThat(version.judges(RANG.minusSeconds(1), Map.of("channel", "phone")))
                .isFalse();
        assertThat(version.judges(RANG.plusSeconds(3_600), Map.of("channel", "phone")))
                .isFalse();
        assertThat(version.judges(RANG, Map.of("channel", "email"))).isFalse();
        assertThat(version.judges(RANG, Map.of())).isFalse();
    }

    private static Target judge(@Nullable Instant answered, @Nullable Instant givenUp, List<Pause> pauses) {
        return Judge.judge(
                version(),
                WorkingTime.ELAPSED,
                new Measurement(
                        new Subject("call", "1"),
                        "call-answer-time",
                        0,
                        1,
                        RANG,
                        answered,
                        givenUp,
                        pauses,
                        null,
                        Map.of("channel", "phone")));
    }

    private static StandardVersion version() {
        return new StandardVersion(
                "phone",
                1,
                "Calls",
                Map.of("en", "We answer 90 % of all calls within 2 minutes."),
                "call-answer-time",
                Duration.ofMinutes(2),
                Duration.ofMinutes(5),
                new Aim(Aim.Direction.FLOOR, BigDecimal.valueOf(90)),
                new Window.Rolling(28),
                ZoneOffset.UTC,
                Map.of("channel", List.of("phone")),
                null,
                30,
                Formula.ALL,
                true,
                StandardState.EFFECTIVE,
                "Priya Nair",
                RANG,
                RANG,
                RANG.plusSeconds(3_600));
    }
}
