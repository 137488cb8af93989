package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Numbers and times read as a person of each language expects. */
class NumbersTest {

    private static final Text TEXT = new Text();
    private static final Instant BURST = Instant.parse("2026-03-09T08:29:41Z");

    private static Numbers in(Language language) {
        return new Numbers(language.locale(), ZoneId.of("Europe/London"), TEXT);
    }

    @Test
    void a_duration_has_two_units_at_most() {
        Numbers english = in(Language.EN);

        assertThat(english.duration(Duration.ofSeconds(676))).isEqualTo("11 min 16 s");
        assertThat(english.duration(Duration.ofMinutes(126))).isEqualTo("2 h 6 min");
        assertThat(english.duration(Duration.ofSeconds(120))).isEqualTo("2 min");
        assertThat(english.duration(Duration.ofHours(76))).isEqualTo("3 d 4 h");
        assertThat(english.duration(Duration.ofSeconds(-35 * 60))).isEqualTo("35 min");
    }

    @Test
    void a_percentage_has_the_decimal_mark_of_the_language() {
        assertThat(in(Language.EN).percent(13_110, 16_273, 2)).isEqualTo("80.56");
        assertThat(in(Language.FI).percent(13_110, 16_273, 2)).isEqualTo("80,56");
        assertThat(in(Language.EN).percent(1, 0, 2)).isEmpty();
    }

    @Test
    void a_moment_names_its_weekday_and_its_minute() {
        assertThat(in(Language.EN).moment(BURST)).isEqualTo("Mon 9 March, 08:29");
        assertThat(in(Language.SL).moment(BURST)).isEqualTo("pon., 9. marec, 08:29");
        assertThat(in(Language.EN).date(LocalDate.of(2026, 1, 1))).isEqualTo("1 January 2026");
    }

    @Test
    void a_list_says_when_as_shortly_as_it_can() {
        Numbers english = in(Language.EN);
        Instant now = Instant.parse("2026-03-10T12:00:00Z");

        assertThat(english.shortly(Instant.parse("2026-03-10T09:05:00Z"), now)).isEqualTo("09:05");
        assertThat(english.shortly(BURST, now)).isEqualTo("Mon 08:29");
        assertThat(english.shortly(Instant.parse("2026-03-03T09:05:00Z"), now)).isEqualTo("3 Mar");
        assertThat(english.shortly(Instant.parse("2025-03-03T09:05:00Z"), now)).isEqualTo("3 March 2025");
    }

    @Test
    void large_numbers_are_grouped() {
        assertThat(in(Language.EN).number(16_273)).isEqualTo("16,273");
        assertThat(in(Language.RU).number(16_273)).isEqualTo("16\u00a0273");
    }
}
