package heed.conversations.routing;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.calendars.Calendars;
import heed.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The statement that finds the next one and the rules that explain it say the same. */
class RulesAndRowsTest extends HeedTest {

    @Autowired
    Lines lines;

    @Autowired
    Agents agents;

    @Autowired
    QueueRoutings queues;

    @Autowired
    Calendars calendars;

    @Test
    void for_anybody_the_line_holds_what_they_can_take_in_the_order_of_the_rules() {
        var story = new RoutingStory(api);
        var random = new Random(22);
        Instant now = Instant.now();
        story.setUp(Map.of("ageing", List.of(60, 300, 600), "byLanguage", true, "complexWait", 120));
        api.put("/routing/tags/complex-" + story.key, Map.of("complex", true, "skills", List.of("pipes:2")));
        for (int i = 0; i < 40; i++) {
            story.letter(
                    "letter " + i,
                    Map.of(
                            "priority",
                                    List.of("low", "normal", "high", "urgent").get(random.nextInt(4)),
                            "language", List.of("en", "fi").get(random.nextInt(2)),
                            "channel", List.of("email", "chat").get(random.nextInt(2)),
                            "tags", random.nextInt(3) == 0 ? List.of("complex-" + story.key) : List.of(),
                            "at",
                                    now.minus(Duration.ofMinutes(random.nextInt(900)))
                                            .toString()));
        }
        List<Map<String, ?>> people = List.of(
                Map.of("skills", List.of("en:1")),
                Map.of("skills", List.of("en:1", "fi:5", "pipes:2")),
                Map.of("skills", List.of("fi:1", "pipes:1"), "competent", true),
                Map.of("skills", List.of("en:2", "pipes:5"), "competent", true, "capacity", List.of("chat:0")));

        for (Map<String, ?> knows : people) {
            Actor actor = story.agent("Agent " + people.indexOf(knows));
            story.know(actor, knows);
            assertThat(found(story, actor)).isNotEmpty().isEqualTo(ruled(story, actor));
        }
    }

    private List<Turn> found(RoutingStory story, Actor actor) {
        Instant now = Instant.now();
        return lines.first(Line.of(agent(actor, now), List.of(queue(story)), calendars, now), 100);
    }

    private List<Turn> ruled(RoutingStory story, Actor actor) {
        Instant now = Instant.now();
        QueueRouting queue = queue(story);
        Instant before = Line.complexBefore(queue, Line.time(queue, calendars), now);
        return lines.first(Line.whole(List.of(queue), calendars, now), 100).reversed().stream()
                .filter(turn -> Eligibility.hindrances(turn, agent(actor, now), queue, before)
                        .isEmpty())
                .sorted(Turn.ORDER)
                .toList();
    }

    private Agent agent(Actor actor, Instant now) {
        return agents.find(java.util.Objects.requireNonNull(actor.id()), now);
    }

    private QueueRouting queue(RoutingStory story) {
        return queues.find(story.queue).orElseThrow();
    }
}
