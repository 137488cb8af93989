package heed.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares are reckoned exactly, and what is shown never says otherwise. */
class AttainmentTest {

    /** 1,000 answered, 860 of them in time; 60 given up, 20 of them in time, of which 10 within five seconds. */
    private static final Counts CALLS = counts(Map.of(
            Outcome.IN_TIME, 860L,
            Outcome.LATE, 140L,
            Outcome.GIVEN_UP_SHORT, 10L,
            Outcome.GIVEN_UP_IN_TIME, 10L,
            Outcome.GIVEN_UP_LATE, 40L));

    @ParameterizedTest
    @CsvSource({
        "GIVEN_UP_IN_TIME_IS_GOOD, 880, 1060, 83.02",
        "ANSWERED, 860, 1000, 86.00",
        "ALL, 860, 1060, 81.13",
        "GIVEN_UP_IN_TIME_LEFT_OUT, 860, 1040, 82.69",
        "SHORT_IS_GOOD, 870, 1060, 82.08",
        "SHORT_LEFT_OUT, 860, 1050, 81.90"
    })
    void six_formulas_tell_six_truths_of_the_same_calls(Formula formula, long good, long total, BigDecimal percent) {
        var attainment = new Attainment(floor("90"), 30, formula.good(CALLS), formula.total(CALLS), CALLS);

        assertThat(attainment.good()).isEqualTo(good);
        assertThat(attainment.total()).isEqualTo(total);
        assertThat(attainment.percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "89996, 100000, 89.99, MISSED",
        "90000, 100000, 90.00, MET",
        "900004, 1000000, 90.00, MET",
        "9, 10, 90.00, NOT_PROVEN",
        "13110, 16273, 80.56, MISSED",
        "0, 0, , NO_DATA"
    })
    void a_share_is_never_shown_on_the_other_side_of_the_aim(
            long good, long total, BigDecimal percent, Verdict verdict) {
        var attainment = new Attainment(floor("90"), 30, good, total, Counts.NONE);

        assertThat(attainment.percent()).isEqualTo(percent);
        assertThat(attainment.verdict()).isEqualTo(verdict);
    }

    @Test
    void an_aim_between_two_shown_values_keeps_its_sides() {
        assertThat(new Attainment(floor("90.003"), 1, 900_031, 1_000_000, Counts.NONE).percent())
                .isEqualTo(new BigDecimal("90.01"));
        assertThat(new Attainment(floor("90.003"), 1, 900_029, 1_000_000, Counts.NONE).percent())
                .isEqualTo(new BigDecimal("90.00"));
    }

    @Test
    void a_ceiling_is_met_from_below() {
        var aim = new Aim(Aim.Direction.CEILING, new BigDecimal("5"));

        assertThat(new Attainment(aim, 1, 5, 100, Counts.NONE).verdict()).isEqualTo(Verdict.MET);
        assertThat(new Attainment(aim, 1, 6, 100, Counts.NONE).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(new Attainment(aim, 1, 6, 100, Counts.NONE).remaining()).isEqualByComparingTo("-1");
    }

    @Test
    void the_budget_says_how_many_misses_were_allowed_and_how_many_hits_are_wanting() {
        var calls = new Attainment(floor("90"), 30, 13_110, 16_273, Counts.NONE);

        assertThat(calls.allowed()).isEqualByComparingTo("1627.3");
        assertThat(calls.spent()).isEqualTo(3_163);
        assertThat(calls.spentPercent()).isEqualTo(194);
        assertThat(calls.needed()).isEqualTo(1_536);
    }

    @Test
    void nothing_is_allowed_when_all_was_promised() {
        assertThat(new Attainment(floor("100"), 1, 99, 100, Counts.NONE).spentPercent())
                .isNull();
        assertThat(new Attainment(floor("100"), 1, 99, 100, Counts.NONE).verdict())
                .isEqualTo(Verdict.MISSED);
    }

    @Test
    void what_is_overdue_is_a_miss_before_it_has_ended() {
        var counts = new Counts(Map.of(Outcome.IN_TIME, 9L), 3, 2, 1);

        assertThat(Formula.ALL.total(counts)).isEqualTo(11);
        assertThat(counts.late()).isEqualTo(1);
        assertThat(counts.unacceptable()).isEqualTo(1);
    }

    private static Aim floor(String percent) {
        return new Aim(Aim.Direction.FLOOR, new BigDecimal(percent));
    }

    private static Counts counts(Map<Outcome, Long> ended) {
        return new Counts(new EnumMap<>(ended), 0, 0, 0);
    }
}
