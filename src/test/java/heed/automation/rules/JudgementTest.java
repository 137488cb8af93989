package heed.automation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import heed.automation.rules.Condition.Field;
import heed.automation.rules.Condition.Operator;
import heed.automation.rules.Judgement.Matching;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final Facts LEAK = Facts.of(Map.of(
            Field.TEXT,
            List.of("Пожалуйста, ПРОТЕЧКА!\nVoda teče čez prag: Élan"),
            Field.TAGS,
            List.of("leak", "new"),
            Field.PRIORITY,
            List.of("high"),
            Field.HOURS,
            List.of()));

    private static boolean holds(Field field, Operator operator, String... values) {
        var condition = new Condition(field, operator, List.of(values));
        return Judgement.of(Matching.ALL, List.of(condition), LEAK).holds();
    }

    @Test
    void words_are_found_whatever_their_case_and_accents() {
        assertThat(holds(Field.TEXT, Operator.CONTAINS, "протечка")).isTrue();
        assertThat(holds(Field.TEXT, Operator.CONTAINS, "burst", "cez prag")).isTrue();
        assertThat(holds(Field.TEXT, Operator.CONTAINS_ALL, "elan", "voda")).isTrue();
        assertThat(holds(Field.TEXT, Operator.CONTAINS_ALL, "elan", "bill")).isFalse();
        assertThat(holds(Field.TEXT, Operator.CONTAINS_NONE, "bill")).isTrue();
        assertThat(holds(Field.TEXT, Operator.CONTAINS, ".*")).isFalse();
    }

    @Test
    void a_tag_is_a_whole_one() {
        assertThat(holds(Field.TAGS, Operator.CONTAINS, "leak")).isTrue();
        assertThat(holds(Field.TAGS, Operator.CONTAINS, "lea")).isFalse();
    }

    @Test
    void all_must_hold_or_any_and_nothing_asked_holds_always() {
        var high = new Condition(Field.PRIORITY, Operator.IS, List.of("high", "urgent"));
        var open = new Condition(Field.HOURS, Operator.IS, List.of("office"));
        assertThat(Judgement.of(Matching.ALL, List.of(high, open), LEAK).holds())
                .isFalse();
        assertThat(Judgement.of(Matching.ANY, List.of(high, open), LEAK).holds())
                .isTrue();
        assertThat(Judgement.of(Matching.ANY, List.of(), LEAK).holds()).isTrue();
        assertThat(Judgement.of(Matching.ALL, List.of(high, open), LEAK).checks())
                .extracting(Check::held)
                .containsExactly(true, false);
    }

    @Test
    void what_the_past_does_not_tell_counts_as_held_and_says_so() {
        var cause = new Condition(Field.CAUSED_BY, Operator.IS, List.of("person"));

        Judgement judgement = Judgement.of(Matching.ALL, List.of(cause), LEAK);
        assertThat(judgement.holds()).isTrue();
        assertThat(judgement.checks()).extracting(Check::known).containsExactly(false);
    }

    @Test
    void the_log_keeps_no_words_of_customers() {
        var text = new Condition(Field.TEXT, Operator.CONTAINS, List.of("voda"));

        assertThat(Judgement.of(Matching.ALL, List.of(text), LEAK)
                        .forLog()
                        .getFirst()
                        .met())
                .isEmpty();
    }

    @Test
    void S23_no_text_makes_the_search_slow() {
        String many = "a".repeat(20_000);
        var facts = Facts.of(Map.of(Field.TEXT, List.of(many)));
        var condition = new Condition(Field.TEXT, Operator.CONTAINS, List.of("a".repeat(199) + "b", "(a+)+$"));
        long began = System.nanoTime();

        assertThat(Judgement.of(Matching.ALL, List.of(condition), facts).holds())
                .isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }
}
