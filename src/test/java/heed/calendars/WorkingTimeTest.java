package heed.calendars;

import static heed.calendars.Opening.at;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.platform.Invalid;
import heed.platform.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

    private static final String LONDON = "Europe/London";
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    private final WorkingTime desk = Opening.in(LONDON)
            .on(MONDAY, SATURDAY, "08:00", "20:00")
            .holiday("2026-12-25", "Christmas Day")
            .only("2026-12-24", "08:00", "12:00")
            .pausing("2026-03-18", "10:00", "10:30")
            .time();

    @Test
    void four_hours_from_monday_evening_end_on_tuesday_morning() {
        assertThat(desk.due(at("2026-03-16T18:40", LONDON), FOUR_HOURS)).isEqualTo(at("2026-03-17T10:40", LONDON));
    }

    @Test
    void a_due_time_exactly_on_closing_time_stays_there() {
        assertThat(desk.due(at("2026-03-16T16:00", LONDON), FOUR_HOURS)).isEqualTo(at("2026-03-16T20:00", LONDON));
    }

    @Test
    void adding_nothing_while_closed_gives_the_next_opening() {
        assertThat(desk.due(at("2026-03-14T20:00", LONDON), Duration.ZERO)).isEqualTo(at("2026-03-16T08:00", LONDON));
        assertThat(desk.due(at("2026-03-16T09:00", LONDON), Duration.ZERO)).isEqualTo(at("2026-03-16T09:00", LONDON));
    }

    @Test
    void fractions_of_a_minute_are_exact() {
        assertThat(desk.due(at("2026-03-16T19:59:00", LONDON), Duration.ofSeconds(90)))
                .isEqualTo(at("2026-03-17T08:00:30", LONDON));
    }

    @Test
    void a_holiday_is_closed_and_an_override_sets_the_only_hours_of_its_day() {
        assertThat(desk.due(at("2026-12-24T11:00", LONDON), Duration.ofHours(2)))
                .isEqualTo(at("2026-12-26T09:00", LONDON));
    }

    @Test
    void an_override_opens_a_holiday() {
        WorkingTime open = Opening.in(LONDON)
                .weekdays("09:00", "17:00")
                .holiday("2026-12-25", "Christmas Day")
                .only("2026-12-25", "10:00", "11:00")
                .time();
        assertThat(open.isOpen(at("2026-12-25T10:30", LONDON))).isTrue();
        assertThat(open.isOpen(at("2026-12-25T09:30", LONDON))).isFalse();
    }

    @Test
    void a_break_does_not_count() {
        assertThat(desk.between(at("2026-03-18T09:00", LONDON), at("2026-03-18T11:00", LONDON)))
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void it_opens_at_the_first_moment_and_is_closed_at_the_last() {
        assertThat(desk.isOpen(at("2026-03-16T08:00", LONDON))).isTrue();
        assertThat(desk.isOpen(at("2026-03-16T19:59:59.999", LONDON))).isTrue();
        assertThat(desk.isOpen(at("2026-03-16T20:00", LONDON))).isFalse();
    }

    @Test
    void paused_time_does_not_count_however_pauses_overlap() {
        Instant start = at("2026-03-16T09:00", LONDON);
        List<Span> pauses = List.of(
                new Span(at("2026-03-16T11:00", LONDON), at("2026-03-16T12:00", LONDON)),
                new Span(at("2026-03-16T10:00", LONDON), at("2026-03-16T11:30", LONDON)));
        assertThat(desk.due(start, FOUR_HOURS, pauses)).contains(at("2026-03-16T15:00", LONDON));
        assertThat(desk.between(start, at("2026-03-16T15:00", LONDON), pauses)).isEqualTo(FOUR_HOURS);
    }

    @Test
    void a_pause_without_an_end_holds_the_deadline() {
        Instant start = at("2026-03-16T09:00", LONDON);
        List<Span> waiting = List.of(new Span(at("2026-03-16T10:00", LONDON), null));
        assertThat(desk.due(start, FOUR_HOURS, waiting)).isEmpty();
        assertThat(desk.due(start, Duration.ofHours(1), waiting)).contains(at("2026-03-16T10:00", LONDON));
    }

    @Test
    void subtracting_mirrors_adding() {
        assertThat(desk.begin(at("2026-03-17T10:40", LONDON), FOUR_HOURS, List.of()))
                .isEqualTo(at("2026-03-16T18:40", LONDON));
        assertThat(desk.begin(at("2026-03-16T12:00", LONDON), FOUR_HOURS, List.of()))
                .isEqualTo(at("2026-03-16T08:00", LONDON));
        assertThat(desk.begin(at("2026-03-15T12:00", LONDON), Duration.ZERO, List.of()))
                .isEqualTo(at("2026-03-14T20:00", LONDON));
    }

    @Test
    void real_hours_count_in_the_night_when_clocks_change() {
        WorkingTime night = Opening.in(LONDON).daily("00:00", "06:00").time();
        assertThat(night.between(at("2026-03-29T00:00", LONDON), at("2026-03-29T06:00", LONDON)))
                .isEqualTo(Duration.ofHours(5));
        assertThat(night.between(at("2026-10-25T00:00", LONDON), at("2026-10-25T06:00", LONDON)))
                .isEqualTo(Duration.ofHours(7));
    }

    @Test
    void midnight_at_the_end_of_a_day_joins_the_next_day() {
        WorkingTime shift = Opening.in("Europe/Ljubljana")
                .on(MONDAY, MONDAY, "22:00", "24:00")
                .on(MONDAY.plus(1), MONDAY.plus(1), "00:00", "06:00")
                .time();
        assertThat(shift.due(at("2026-11-23T23:00", "Europe/Ljubljana"), Duration.ofHours(2)))
                .isEqualTo(at("2026-11-24T01:00", "Europe/Ljubljana"));
    }

    @Test
    void without_a_calendar_every_moment_counts() {
        Instant start = Instant.parse("2026-03-28T23:00:00.5Z");
        assertThat(WorkingTime.of(null).due(start, Duration.ofDays(3))).isEqualTo(start.plus(Duration.ofDays(3)));
    }

    @Test
    void the_day_that_samoa_skipped_has_no_hours() {
        WorkingTime samoa = Opening.in("Pacific/Apia").daily("00:00", "24:00").time();
        assertThat(samoa.between(at("2011-12-29T12:00", "Pacific/Apia"), at("2011-12-31T12:00", "Pacific/Apia")))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void hours_that_never_give_enough_time_are_refused() {
        WorkingTime once =
                Opening.in(LONDON).only("2026-12-24", "08:00", "12:00").time();
        assertThatThrownBy(() -> once.due(at("2026-12-25T00:00", LONDON), Duration.ZERO))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> once.begin(at("2026-12-25T00:00", LONDON), Duration.ofHours(5), List.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void negative_work_and_moments_out_of_range_are_invalid() {
        assertThatThrownBy(() -> desk.due(at("2026-12-25T00:00", LONDON), Duration.ofMinutes(-1)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> desk.isOpen(Instant.MAX)).isInstanceOf(Invalid.class);
    }
}
