package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SnoozeTimeTest {

    private static final ZoneId LJUBLJANA = ZoneId.of("Europe/Ljubljana");

    @Test
    void a_field_that_still_says_what_it_said_changes_nothing() {
        Instant before = Instant.parse("2026-11-23T09:30:42Z");
        assertThat(SnoozeTime.of(before, LJUBLJANA)).isEqualTo("2026-11-23T10:30");
        assertThat(SnoozeTime.changed("2026-11-23T10:30", before, LJUBLJANA)).isNull();
        assertThat(SnoozeTime.changed("", before, LJUBLJANA)).isNull();
        assertThat(SnoozeTime.changed("2026-11-23T10:31", before, LJUBLJANA))
                .isEqualTo(Instant.parse("2026-11-23T09:31:00Z"));
    }

    @Test
    void a_time_that_the_clocks_leave_out_is_the_one_after_it_and_what_is_no_time_is_never() {
        assertThat(SnoozeTime.changed("2026-03-29T02:30", null, LJUBLJANA))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(SnoozeTime.changed("tomorrow", null, LJUBLJANA)).isEqualTo(Instant.MIN);
    }

    @Test
    void eight_in_the_morning_is_eight_where_the_reader_is() {
        Instant lateOnFriday = Instant.parse("2026-03-27T23:30:00Z");
        assertThat(SnoozeTime.morning(lateOnFriday, 1, LJUBLJANA)).isEqualTo(Instant.parse("2026-03-29T06:00:00Z"));
    }
}
