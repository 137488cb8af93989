package heed.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.platform.Invalid;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidayFeedTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void whole_days_become_holidays_under_their_unfolded_name() {
        HolidayFeed feed = read("DTSTART;VALUE=DATE:20261225\r\nSUMMARY:Christmas\r\n  Day\\, at last");
        assertThat(feed.holidays()).containsExactly(java.util.Map.entry(day("2026-12-25"), "Christmas Day, at last"));
    }

    @Test
    void the_end_of_an_event_is_no_longer_a_holiday() {
        assertThat(read("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261227\nSUMMARY:Christmas")
                        .holidays())
                .containsOnlyKeys(day("2026-12-25"), day("2026-12-26"));
        assertThat(read("DTSTART:20261225T000000\nDURATION:P3D").holidays()).hasSize(3);
    }

    @Test
    void a_yearly_event_reaches_ten_years_ahead() {
        HolidayFeed feed = read("DTSTART;VALUE=DATE:20250208\nRRULE:FREQ=YEARLY\nSUMMARY:Prešernov dan");
        assertThat(feed.holidays()).hasSize(12);
        assertThat(feed.holidays().firstKey()).isEqualTo(day("2025-02-08"));
        assertThat(feed.holidays().lastKey()).isEqualTo(day("2036-02-08"));
    }

    @Test
    void the_last_monday_of_may_is_found_each_year() {
        HolidayFeed feed = read("DTSTART;VALUE=DATE:20260525\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=3");
        assertThat(feed.holidays()).containsOnlyKeys(day("2026-05-25"), day("2027-05-31"), day("2028-05-29"));
    }

    @Test
    void intervals_ends_exceptions_and_leap_days_are_kept_to() {
        HolidayFeed leap = read("DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY;UNTIL=20330101T000000Z");
        assertThat(leap.holidays()).containsOnlyKeys(day("2024-02-29"), day("2028-02-29"), day("2032-02-29"));
        HolidayFeed second = read("DTSTART:20260101\nRRULE:FREQ=YEARLY;INTERVAL=2;COUNT=3\nEXDATE:20280101");
        assertThat(second.holidays()).containsOnlyKeys(day("2026-01-01"), day("2030-01-01"));
    }

    @Test
    void what_is_no_whole_day_or_recurs_otherwise_is_named_and_left_out() {
        assertThat(read("DTSTART:20261225T120000Z\nSUMMARY:Lunch").leftOut()).isEqualTo(List.of("Lunch"));
        assertThat(read("DTSTART:20261225\nRRULE:FREQ=DAILY\nSUMMARY:Work").leftOut())
                .isEqualTo(List.of("Work"));
        assertThat(read("SUMMARY:Never").leftOut()).isEqualTo(List.of("Never"));
    }

    @Test
    void cancelled_events_and_alarms_are_passed_over() {
        assertThat(read("DTSTART:20261225\nSTATUS:CANCELLED").holidays()).isEmpty();
        assertThat(read("DTSTART:20261225\nSUMMARY:Day\nBEGIN:VALARM\nDTSTART:20261001\nEND:VALARM")
                        .holidays())
                .containsOnlyKeys(day("2026-12-25"));
    }

    @Test
    void other_files_and_endless_ones_are_refused() {
        assertThatThrownBy(() -> HolidayFeed.of("<html>".getBytes(UTF_8), TODAY))
                .isInstanceOf(Invalid.class);
        String event = "BEGIN:VEVENT\nDTSTART:19200101\nDTEND:19210101\nRRULE:FREQ=YEARLY\nEND:VEVENT\n";
        assertThatThrownBy(() -> HolidayFeed.of(("BEGIN:VCALENDAR\n" + event.repeat(100)).getBytes(UTF_8), TODAY))
                .isInstanceOf(Invalid.class);
    }

    private static HolidayFeed read(String event) {
        String file =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + event + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        return HolidayFeed.of(file.getBytes(UTF_8), TODAY);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
