package heed.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayOnThePhoneTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);

    @Test
    void a_day_is_the_same_each_time_it_is_told() {
        assertThat(times(new DayOnThePhone(WEDNESDAY, false).calls()))
                .isEqualTo(times(new DayOnThePhone(WEDNESDAY, false).calls()));
    }

    @Test
    void no_call_contradicts_itself() {
        assertThat(new DayOnThePhone(WEDNESDAY, true).calls())
                .allSatisfy(call -> assertThat(call.contradiction(Instant.parse("2026-04-01T00:00:00Z")))
                        .isEmpty());
    }

    @Test
    void most_callers_get_through_in_two_minutes_until_the_main_bursts() {
        assertThat(inTwoMinutes(false)).isBetween(0.88, 0.98);
        assertThat(inTwoMinutes(true)).isLessThan(0.6);
    }

    private static double inTwoMinutes(boolean burst) {
        List<Call> calls = IntStream.range(0, 5)
                .mapToObj(WEDNESDAY::plusWeeks)
                .flatMap(day -> new DayOnThePhone(day, burst).calls().stream())
                .toList();
        return (double) calls.stream()
                        .filter(call ->
                                call.answeredAt() != null && call.waited().compareTo(Duration.ofMinutes(2)) <= 0)
                        .count()
                / calls.size();
    }

    private static List<Instant> times(List<Call> calls) {
        return calls.stream().map(Call::waitEndedAt).toList();
    }
}
