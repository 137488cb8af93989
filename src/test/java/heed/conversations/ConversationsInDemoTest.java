package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import heed.calendars.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConversationsInDemoTest {

    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");

    private final DemoTime time = new DemoTime(WorkingTime.ELAPSED, NOW);
    private final DemoPeople people = new DemoPeople(ConversationsInDemo.text("names.txt"));
    private final List<DemoMatter> matters = ConversationsInDemo.matters(people, time);

    @Test
    void ninety_days_bring_about_two_thousand_matters_in_four_languages() {
        Map<String, Long> languages =
                matters.stream().collect(Collectors.groupingBy(DemoMatter::language, Collectors.counting()));

        assertThat(matters).hasSizeBetween(1500, 2600);
        assertThat(languages).containsOnlyKeys("en", "sl", "ru", "fi");
        assertThat(languages.values()).allMatch(count -> count > 80);
    }

    @Test
    void the_same_day_tells_the_same_story() {
        assertThat(ConversationsInDemo.matters(people, time).stream().map(DemoMatter::customer))
                .containsExactlyElementsOf(
                        matters.stream().map(DemoMatter::customer).toList());
    }

    @Test
    void every_matter_waits_in_a_queue_of_larkfield_and_has_words() {
        assertThat(matters).allSatisfy(matter -> {
            assertThat(matter.letter().queue())
                    .matches(queue -> queue.equals("support") || people.queues().containsKey(queue));
            assertThat(matter.letter().subject()).isNotBlank();
            assertThat(matter.letter().words()).isNotBlank();
        });
    }

    @Test
    void no_place_for_words_is_left_open() {
        assertThat(matters).allSatisfy(matter -> {
            DemoWording wording = matter.wording().saying("agent", "Mina Okafor");
            assertThat(wording.of(matter.letter().subject())).doesNotContain("{", "[", "|");
            assertThat(wording.of(matter.letter().words())).doesNotContain("{", "[", "|");
            assertThat(matter.letter().turns())
                    .allSatisfy(turn -> assertThat(wording.of(turn.words())).doesNotContain("{", "[", "|"));
        });
    }

    @Test
    void some_letters_wait_for_an_answer_now() {
        assertThat(matters)
                .filteredOn(matter ->
                        matter.letter().turns().isEmpty() && matter.at().isBefore(NOW))
                .hasSizeGreaterThan(8)
                .allMatch(matter -> matter.at().isAfter(NOW.minus(Duration.ofDays(1))));
    }

    @Test
    void a_wording_takes_one_of_its_ways_and_fills_its_places() {
        var wording = new DemoWording(Map.of("street", "Mill Lane"), new Random(1));

        assertThat(wording.of("[No water|Dry] in {street}")).isIn("No water in Mill Lane", "Dry in Mill Lane");
    }

    @Test
    void a_turn_says_who_when_and_whether_at_all() {
        DemoTurn turn = DemoTurn.of("reply 50m by Mina Okafor", "Dear Ms Whitlock,");

        assertThat(turn.after()).isEqualTo(Duration.ofMinutes(50));
        assertThat(turn.by()).contains("Mina Okafor");
        assertThat(turn.maybe()).isFalse();
    }
}
