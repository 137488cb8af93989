package heed.standards;

import static org.assertj.core.api.Assertions.assertThat;

import heed.standards.Figures.WaitStep;
import heed.standards.TrendChart.Point;
import heed.standards.WaitsChart.Head;
import heed.standards.pages.Bar;
import heed.standards.pages.Dot;
import heed.standards.pages.Label;
import heed.standards.pages.Trend;
import heed.standards.pages.Waits;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where the parts of the drawings stand. */
class ChartsTest {

    private static final Duration TWO = Duration.ofMinutes(2);
    private static final Duration FIVE = Duration.ofMinutes(5);

    @Test
    void the_axis_begins_at_a_round_share_under_the_lowest_and_the_target_stands_at_its_place() {
        Trend trend = trend(80.0, 94.25, 71.38, 90.0);

        assertThat(trend.grid()).extracting(Label::words).containsExactly("100", "80", "70", "60");
        assertThat(trend.target().y()).isEqualTo("27.50%");
        assertThat(trend.dots()).extracting(Dot::y).containsExactly("49.00%", "18.36%", "67.53%", "27.50%");
        assertThat(trend.extremes()).extracting(Label::words).containsExactly("71.38", "94.25");
    }

    @Test
    void days_without_events_leave_a_gap() {
        Trend trend = trend(95.0, null, 95.0, 90.0);

        assertThat(trend.dots()).hasSize(3);
        assertThat(trend.lines()).hasSize(1);
    }

    @Test
    void no_share_and_a_single_one_are_drawn_without_extremes() {
        assertThat(trend(new @Nullable Double[] {null}).dots()).isEmpty();
        assertThat(trend(88.0).extremes()).isEmpty();
    }

    @Test
    void long_rows_have_no_more_words_than_fit() {
        List<Point> points = IntStream.range(0, 62)
                .mapToObj(day -> new Point("d" + day, 50.0 + day % 7, false, ""))
                .toList();
        Trend trend = TrendChart.of(points, 90, "", String::valueOf);
        assertThat(trend.axis()).hasSizeLessThanOrEqualTo(14);
        assertThat(trend.dots()).hasSize(62);
    }

    @Test
    void steps_are_a_quarter_of_the_threshold_as_long_as_both_thresholds_fit() {
        assertThat(WaitSteps.of(TWO, FIVE)).isEqualTo(new WaitSteps(30_000, 16));
        assertThat(WaitSteps.of(TWO, FIVE).place(FIVE)).isEqualTo(62.5);
        for (Duration second : List.of(TWO, Duration.ofMinutes(20), Duration.ofDays(400))) {
            assertThat(WaitSteps.of(TWO, second).place(second)).isLessThan(100);
        }
    }

    @Test
    void bars_take_the_colour_of_the_threshold_that_they_are_past() {
        Waits waits = waits(new WaitStep(3, 10, 0), new WaitStep(4, 10, 0), new WaitStep(10, 8, 2));

        assertThat(waits.bars()).extracting(Bar::kind).containsExactly("met", "late", "unacceptable", "given-up");
        assertThat(waits.thresholds()).containsExactly("25.00%", "62.50%");
        assertThat(waits.tears()).isEmpty();
    }

    @Test
    void a_bar_that_dwarfs_the_others_is_cut_and_says_its_number() {
        Waits waits = waits(new WaitStep(0, 10_786, 0), new WaitStep(1, 2_000, 0));

        assertThat(waits.tears()).hasSize(1);
        assertThat(waits.cuts()).extracting(Label::words).containsExactly("10786");
        assertThat(waits.bars().getFirst().y()).isEqualTo("24.00%");
        assertThat(waits.grid()).extracting(Label::words).containsExactly("1000", "2000");
    }

    private static Trend trend(@Nullable Double... shares) {
        List<Point> points = Arrays.stream(shares)
                .map(share -> new Point("day", share, false, String.valueOf(share)))
                .toList();
        return TrendChart.of(points, 90, "target", String::valueOf);
    }

    private static Waits waits(WaitStep... waits) {
        return new WaitsChart(List.of(waits), WaitSteps.of(TWO, FIVE), TWO, FIVE)
                .drawn(List.of(new Head("Met", "1")), String::valueOf, Duration::toString, "more");
    }
}
