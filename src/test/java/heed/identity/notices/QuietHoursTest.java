package heed.identity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId LJUBLJANA = ZoneId.of("Europe/Ljubljana");
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @Test
    void the_night_is_held_until_the_morning() {
        QuietHours night = quiet("18:00", "08:00", WORKDAYS);

        assertThat(released(night, "2026-11-23T23:30")).isEqualTo(at("2026-11-24T08:00"));
        assertThat(released(night, "2026-11-24T03:00")).isEqualTo(at("2026-11-24T08:00"));
        assertThat(released(night, "2026-11-24T17:59")).isEqualTo(at("2026-11-24T17:59"));
        assertThat(released(night, "2026-11-24T18:00")).isEqualTo(at("2026-11-25T08:00"));
        assertThat(released(night, "2026-11-24T08:00")).isEqualTo(at("2026-11-24T08:00"));
    }

    @Test
    void quiet_hours_belong_to_the_day_on_which_they_begin() {
        QuietHours night = quiet("18:00", "08:00", WORKDAYS);

        assertThat(released(night, "2026-11-28T07:00")).as("Saturday morning").isEqualTo(at("2026-11-28T08:00"));
        assertThat(released(night, "2026-11-28T20:00")).as("Saturday night").isEqualTo(at("2026-11-28T20:00"));
        assertThat(released(night, "2026-11-23T05:00")).as("Monday morning").isEqualTo(at("2026-11-23T05:00"));
    }

    @Test
    void whole_days_follow_one_another() {
        QuietHours weekend = quiet("00:00", "00:00", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

        assertThat(released(weekend, "2026-11-28T11:00")).isEqualTo(at("2026-11-30T00:00"));
    }

    @Test
    void where_it_is_always_quiet_nothing_is_ever_released() {
        QuietHours always = quiet("00:00", "00:00", EnumSet.allOf(DayOfWeek.class));

        assertThat(always.release(at("2026-11-28T11:00"), LJUBLJANA)).isEmpty();
    }

    @Test
    void an_hour_that_comes_twice_is_quiet_until_its_second_end() {
        QuietHours night = quiet("22:00", "02:30", EnumSet.allOf(DayOfWeek.class));

        assertThat(night.release(Instant.parse("2026-10-25T00:29:00Z"), LJUBLJANA))
                .contains(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void an_end_that_the_clocks_leave_out_comes_with_the_next_hour() {
        QuietHours night = quiet("22:00", "02:30", EnumSet.allOf(DayOfWeek.class));

        assertThat(night.release(Instant.parse("2026-03-29T00:59:00Z"), LJUBLJANA))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    private static QuietHours quiet(String from, String until, Set<DayOfWeek> days) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until), days);
    }

    private static Instant released(QuietHours quiet, String local) {
        return quiet.release(at(local), LJUBLJANA).orElseThrow();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LJUBLJANA).toInstant();
    }
}
