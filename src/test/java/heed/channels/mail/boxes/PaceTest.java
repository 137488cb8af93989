package heed.channels.mail.boxes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Property
    void after_trouble_that_passes_it_is_tried_again_within_two_and_a_half_minutes(
            @ForAll @IntRange(min = 1, max = 100_000) int attempt, @ForAll long seed) {
        assertThat(Pace.after(Trouble.of("nobody-answers"), attempt, new Random(seed)))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(150));
    }

    @Property
    void a_refused_password_is_tried_seldom_so_that_no_account_is_locked(
            @ForAll @IntRange(min = 3, max = 100_000) int attempt, @ForAll long seed) {
        assertThat(Pace.after(Trouble.of("password"), attempt, new Random(seed)))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void mailboxes_that_failed_together_are_not_tried_together() {
        assertThat(Pace.after(Trouble.of("too-slow"), 5, new Random(1)))
                .isNotEqualTo(Pace.after(Trouble.of("too-slow"), 5, new Random(2)));
    }
}
