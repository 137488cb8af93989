package heed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT5M", "3, PT15M", "4, PT1H", "5, PT4H", "6, PT8H", "40, PT8H"})
    void pauses_grow(int attempt, Duration pause) {
        assertThat(BackOff.after(attempt, MONDAY, MONDAY)).contains(pause);
    }

    @Test
    void patience_ends_after_five_days() {
        Instant saturday = MONDAY.plus(Duration.ofDays(5)).minusSeconds(1);

        assertThat(BackOff.after(18, MONDAY, saturday)).isEmpty();
    }
}
