package heed.channels.mail.automatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CapTest {

    @Property(tries = 300)
    void S19_two_programs_that_answer_each_other_never_get_past_the_cap(
            @ForAll @Size(min = 1, max = 300) List<@IntRange(max = 4_000) Integer> secondsBetween,
            @ForAll boolean proved) {
        List<Long> written = new ArrayList<>();
        long now = 0;
        for (int seconds : secondsBetween) {
            now += seconds;
            if (Cap.of(since(written, now, Cap.DAY), since(written, now, Cap.BETWEEN), 0, proved) == Cap.Answer.MAY) {
                written.add(now);
            }
        }
        for (long each : written) {
            assertThat(since(written, each, Cap.DAY)).isLessThanOrEqualTo(Cap.A_DAY);
            assertThat(proved || since(written, each, Cap.BETWEEN) <= 1).isTrue();
        }
    }

    @Test
    void S19_a_conversation_is_capped_whoever_writes_in_it() {
        assertThat(Cap.of(0, 0, Cap.A_DAY, true)).isEqualTo(Cap.Answer.TOO_MANY);
        assertThat(Cap.of(0, 0, Cap.A_DAY - 1L, true)).isEqualTo(Cap.Answer.MAY);
    }

    @Test
    void S65_an_address_that_nobody_proved_gets_one_an_hour() {
        assertThat(Cap.of(1, 1, 0, false)).isEqualTo(Cap.Answer.TOO_SOON);
        assertThat(Cap.of(1, 1, 0, true)).isEqualTo(Cap.Answer.MAY);
        assertThat(Cap.of(1, 0, 0, false)).isEqualTo(Cap.Answer.MAY);
    }

    private static long since(List<Long> written, long now, Duration span) {
        return written.stream()
                .filter(each -> each <= now && each > now - span.toSeconds())
                .count();
    }
}
