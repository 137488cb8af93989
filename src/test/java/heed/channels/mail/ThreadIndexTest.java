package heed.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ThreadIndexTest {

    private static final UUID CONVERSATION = UUID.fromString("01a201e0-0000-7000-8000-000000000000");
    private static final Instant BEGUN = Instant.parse("2026-03-05T06:00:00Z");

    @Test
    void every_letter_of_a_thread_begins_with_the_same_22_bytes() {
        byte[] first = bytes(ThreadIndex.first(CONVERSATION, BEGUN));
        byte[] answer = bytes(ThreadIndex.answer("", CONVERSATION, BEGUN, BEGUN.plus(Duration.ofHours(2))));

        assertThat(first).hasSize(22).startsWith(1, 0xdc);
        assertThat(answer).hasSize(27).startsWith(first);
    }

    @Test
    void an_answer_goes_on_from_the_letter_that_it_answers() {
        String outlooks = ThreadIndex.first(UUID.randomUUID(), BEGUN);

        assertThat(bytes(ThreadIndex.answer(outlooks, CONVERSATION, BEGUN, BEGUN.plusSeconds(60))))
                .startsWith(bytes(outlooks));
    }

    @Property(tries = 200)
    void whatever_a_letter_has_there_an_answer_has_one_that_can_be_read(
            @ForAll String header, @ForAll @IntRange(max = 1_000_000) int minutes) {
        byte[] answer = bytes(ThreadIndex.answer(header, CONVERSATION, BEGUN, BEGUN.plus(Duration.ofMinutes(minutes))));

        assertThat((answer.length - 22) % 5).isZero();
        assertThat(answer.length).isBetween(27, 22 + 100 * 5);
    }

    @Test
    void the_difference_counts_in_steps_of_26_ms_and_after_20_months_in_steps_of_an_eighth_of_a_second() {
        assertThat(difference(Duration.ofSeconds(262))).isBetween(9_990, 10_010);
        assertThat(difference(Duration.ofDays(700)) < 0)
                .as("its top bit is set")
                .isTrue();
    }

    private static int difference(Duration later) {
        byte[] answer = bytes(ThreadIndex.answer("", CONVERSATION, BEGUN, BEGUN.plus(later)));
        return java.nio.ByteBuffer.wrap(answer).getInt(22);
    }

    private static byte[] bytes(String index) {
        return Base64.getDecoder().decode(index);
    }
}
