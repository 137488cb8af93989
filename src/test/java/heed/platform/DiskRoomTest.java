package heed.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DiskRoomTest {

    private static final long GB = 1L << 30;

    @Test
    void takes_in_while_a_twentieth_of_the_disk_is_free() {
        assertThatCode(() -> with(GB, 20 * GB)).doesNotThrowAnyException();
    }

    @Test
    void takes_nothing_in_when_less_is_left_and_says_how_much() {
        assertThatThrownBy(() -> with(GB - 1, 20 * GB))
                .isInstanceOf(OutOfRoom.class)
                .hasMessage("the disk has 1023 MB left");
    }

    @Test
    void keeps_no_more_than_two_gigabytes_of_a_large_disk() {
        assertThatCode(() -> with(2 * GB, 4_000 * GB)).doesNotThrowAnyException();
        assertThatThrownBy(() -> with(2 * GB - 1, 4_000 * GB)).isInstanceOf(OutOfRoom.class);
    }

    private static void with(long free, long all) {
        new DiskRoom(() -> new DiskRoom.Space(free, all)).require();
    }
}
