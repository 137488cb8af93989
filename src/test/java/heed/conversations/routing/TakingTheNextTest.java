package heed.conversations.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Answer;
import heed.HeedTest;
import heed.conversations.ConversationId;
import heed.conversations.routing.HandOut.HandedOut;
import heed.identity.Actor;
import heed.platform.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TakingTheNextTest extends HeedTest {

    private static final Instant NOW = Instant.now();

    @Autowired
    TakeNext takeNext;

    @SuppressWarnings("NullAway.Init") // before each test
    private RoutingStory story;

    @BeforeEach
    void a_queue_and_its_team() {
        story = new RoutingStory(api);
    }

    @Test
    void first_come_first_served_within_priority_and_who_waits_long_moves_up() {
        story.setUp(Map.of("ageing", List.of(240, 480)));
        ConversationId calm = story.letter("calm", "normal", ago(1));
        ConversationId urgent = story.letter("urgent", "urgent", ago(2));
        ConversationId later = story.letter("later", "urgent", ago(1));
        ConversationId patient = story.letter("patient", "normal", ago(9));
        Actor mina = story.agent("Mina Okafor");

        assertThat(story.line()).containsExactly("patient", "urgent", "later", "calm");

        HandedOut first = next(mina);
        assertThat(first.conversation().id()).isEqualTo(patient);
        assertThat(first.reason().steps()).isEqualTo(2);
        assertThat(first.reason().among()).isEqualTo(3);
        assertThat(story.assignee(patient)).isEqualTo(String.valueOf(mina.staff()));
        assertThat(List.of(next(mina), next(mina), next(mina)).stream()
                        .map(each -> each.conversation().id()))
                .containsExactly(urgent, later, calm);
        assertThat(takeNext.take(mina, null)).isEmpty();
    }

    @Test
    void the_reason_is_said_in_the_timeline_and_by_the_line() {
        story.setUp(Map.of("ageing", List.of(240, 480), "byLanguage", true));
        ConversationId letter =
                story.letter("suomeksi", Map.of("language", "fi", "priority", "normal", "at", ago(9).toString()));
        Actor aino = story.agent("Aino Laine");
        story.know(aino, Map.of("skills", List.of("fi:2")));

        Answer line = api.get("/queues/" + story.queue + "/line");
        assertThat(line.text("/items/0/reason/text"))
                .isEqualTo(
                        "The only one waiting, urgent; moved up 2 priorities because it has waited 9 h; needs Finnish");
        assertThat(line.text("/items/0/reason/effectivePriority")).isEqualTo("urgent");

        browser.signIn(story.email("Aino Laine"), RoutingStory.PASSWORD);
        browser.get("/inbox");
        Answer opened = browser.post("/next", Map.of());
        assertThat(opened.url()).contains("/conversations/");
        assertThat(opened.page().select(".toast").text())
                .contains("moved up 2 priorities because it has waited 9 h; needs Finnish, you have it");
        assertThat(opened.page().select(".entry.event").text()).contains("The only one waiting, urgent");
        assertThat(story.assignee(letter)).isEqualTo(String.valueOf(aino.staff()));

        assertThat(browser.post("/next", Map.of()).page().select(".toast").text())
                .contains("Nothing waits that you can take");
    }

    @Test
    void twenty_people_at_once_get_twenty_different_conversations_and_nobody_is_left_out_of_order() throws Exception {
        for (int i = 0; i < 25; i++) {
            story.letter("letter " + i, "normal", ago(1).minusSeconds(i));
        }
        List<Actor> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(story.agent("Agent " + i));
        }
        List<Callable<Optional<HandedOut>>> all = people.stream()
                .map(each -> (Callable<Optional<HandedOut>>) () -> takeNext.take(each, null))
                .toList();
        var subjects = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (Future<Optional<HandedOut>> each : threads.invokeAll(all)) {
                subjects.add(each.get().orElseThrow().conversation().subject());
            }
        }

        assertThat(subjects).doesNotHaveDuplicates().hasSize(20);
        assertThat(story.line()).containsExactly("letter 4", "letter 3", "letter 2", "letter 1", "letter 0");
    }

    @Test
    void one_person_at_two_windows_gets_no_more_than_there_is_room_for() throws Exception {
        Actor mina = story.agent("Mina Okafor");
        story.know(mina, Map.of("capacity", List.of("email:3")));
        for (int i = 0; i < 8; i++) {
            story.letter("letter " + i, "normal", ago(1));
        }
        List<Callable<Boolean>> impatient =
                java.util.Collections.nCopies(8, () -> takeNext.take(mina, null).isPresent());
        int got = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> each : threads.invokeAll(impatient)) {
                got += each.get() ? 1 : 0;
            }
        }

        assertThat(got).isEqualTo(3);
    }

    @Test
    void what_needs_a_skill_waits_for_who_has_it_and_shows_that_nobody_does() {
        api.put("/routing/tags/meter-" + story.key, Map.of("skills", List.of("meters:2"), "complex", true));
        ConversationId meters = story.letter(
                "meters", Map.of("priority", "urgent", "tags", List.of("meter-" + story.key), "at", ago(1).toString()));
        ConversationId plain = story.letter("plain", "low", ago(1));
        Actor tom = story.agent("Tom Reyes");
        story.know(tom, Map.of("skills", List.of("meters:1")));
        story.switchTo(tom, "available");

        assertThat(stuck())
                .containsExactly(
                        "Needs meters:2, which nobody there has.",
                        "Complex, and still kept for those who handle complex matters.");
        assertThat(next(tom).conversation().id()).isEqualTo(plain);
        assertThat(takeNext.take(tom, null)).isEmpty();

        Actor ada = story.agent("Ada Novak");
        story.know(ada, Map.of("skills", List.of("meters:3"), "competent", true));
        story.switchTo(ada, "busy");
        assertThat(stuck()).isEmpty();
        assertThat(next(ada).conversation().id()).isEqualTo(meters);
    }

    @Test
    void a_complex_matter_is_for_anyone_after_its_wait_and_what_a_person_says_of_it_counts() {
        story.setUp(Map.of("complex", true, "complexWait", 60));
        ConversationId young = story.letter("young", "urgent", NOW.minus(Duration.ofMinutes(30)));
        ConversationId old = story.letter("old", "normal", ago(2));
        Actor tom = story.agent("Tom Reyes");

        assertThat(next(tom).conversation().id()).isEqualTo(old);
        assertThat(takeNext.take(tom, null)).isEmpty();

        assertThat(api.put("/conversations/" + young.value() + "/complexity", Map.of("complexity", "standard"))
                        .status())
                .isEqualTo(204);
        assertThat(next(tom).conversation().id()).isEqualTo(young);
    }

    @Test
    void who_is_away_or_absent_is_told_what_to_do() {
        story.letter("letter", "normal", ago(1));
        Actor tom = story.agent("Tom Reyes");
        story.switchTo(tom, "away");
        assertThatThrownBy(() -> takeNext.take(tom, null)).isInstanceOf(Refused.class);

        browser.signIn(story.email("Tom Reyes"), RoutingStory.PASSWORD);
        browser.get("/inbox");
        assertThat(browser.post("/next", Map.of()).page().select(".toast").text())
                .contains("Switch to available or busy");
        browser.post("/presence", Map.of("state", "busy"));
        assertThat(takeNext.take(tom, null)).isPresent();
    }

    private List<String> stuck() {
        return api.get("/routing/stuck")
                .json()
                .at("/items")
                .valueStream()
                .filter(each -> each.path("queue").asString().equals(story.queue))
                .flatMap(each -> each.path("reasons").valueStream().map(reason -> reason.asString()))
                .toList();
    }

    private HandedOut next(Actor actor) {
        return takeNext.take(actor, null).orElseThrow();
    }

    private static Instant ago(int hours) {
        return NOW.minus(Duration.ofHours(hours)).minusSeconds(60);
    }
}
