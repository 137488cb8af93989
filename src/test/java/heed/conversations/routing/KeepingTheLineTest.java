package heed.conversations.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Answer;
import heed.HeedTest;
import heed.conversations.ChangeConversation;
import heed.conversations.ConversationId;
import heed.conversations.HandlingChange;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.measurement.Measurements;
import heed.platform.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeepingTheLineTest extends HeedTest {

    @Autowired
    Measurements measurements;

    private static final Instant NOW = Instant.now();

    @Autowired
    TakeNext takeNext;

    @Autowired
    DispatchTurns dispatchTurns;

    @Autowired
    ChangeConversation changeConversation;

    @Autowired
    TellAbsence tellAbsence;

    @SuppressWarnings("NullAway.Init") // before each test
    private RoutingStory story;

    @BeforeEach
    void a_queue_and_its_team() {
        story = new RoutingStory(api);
    }

    @Test
    void a_conversation_leaves_the_line_when_it_waits_for_others_and_comes_anew_when_the_customer_writes() {
        ConversationId first = story.letter("first", "normal", ago(3));
        story.letter("second", "normal", ago(2));
        reply(first);
        api.patch("/conversations/" + first.value(), Map.of("status", "waiting-customer"));
        assertThat(story.line()).containsExactly("second");

        api.post(
                "/conversations/" + first.value() + "/entries",
                Map.of("kind", "customer-message", "text", "Still brown."));
        assertThat(story.line()).containsExactly("second", "first");
    }

    @Test
    void moving_is_no_fault_of_the_customer_and_keeps_the_place() {
        var other = new RoutingStory(api);
        ConversationId moved = other.letter("moved", "normal", ago(3));
        story.letter("here", "normal", ago(2));

        api.patch("/conversations/" + moved.value(), Map.of("queue", story.queue));

        assertThat(story.line()).containsExactly("moved", "here");
        assertThat(other.line()).isEmpty();
    }

    @Test
    void a_merged_conversation_lends_its_wait_and_gets_its_own_place_back() {
        ConversationId old = story.letter("old", "normal", ago(5));
        story.letter("between", "normal", ago(3));
        ConversationId young = story.letter("young", "normal", ago(1));

        api.post("/conversations/" + old.value() + "/merges", Map.of("into", young.value()));
        assertThat(story.line()).containsExactly("young", "between");

        api.delete("/conversations/" + old.value() + "/merges");
        api.patch("/conversations/" + old.value(), Map.of("status", "open"));
        assertThat(story.line()).startsWith("old").contains("between");
    }

    @Test
    void an_absent_persons_open_work_goes_back_to_its_old_place() {
        ConversationId old = story.letter("old", "normal", ago(5));
        story.letter("young", "normal", ago(1));
        Actor tom = story.agent("Tom Reyes");
        assertThat(takeNext.take(tom, null).orElseThrow().conversation().id()).isEqualTo(old);
        assertThat(story.line()).containsExactly("young");

        Answer absence = story.absent(tom, NOW.plus(Duration.ofDays(3)));

        assertThat(story.line()).containsExactly("old", "young");
        assertThat(story.assignee(old)).isEmpty();
        assertThat(api.get("/staff/" + tom.staff() + "/presence").text("/state"))
                .isEqualTo("off");

        api.delete("/staff/" + tom.staff() + "/absences/" + absence.text("/id"));
        assertThat(takeNext.take(tom, null)).isPresent();
    }

    @Test
    void what_a_customer_writes_to_somebody_absent_or_gone_waits_for_others() {
        Actor tom = story.agent("Tom Reyes");
        ConversationId letter = story.letter("letter", "normal", ago(5));
        takeNext.take(tom, null);
        reply(letter);
        api.patch("/conversations/" + letter.value(), Map.of("status", "resolved"));
        story.absent(tom, NOW.plus(Duration.ofDays(3)));
        assertThat(story.assignee(letter)).isEqualTo(String.valueOf(tom.staff()));

        api.post("/conversations/" + letter.value() + "/entries", Map.of("kind", "customer-message", "text", "Again."));
        assertThat(story.assignee(letter)).isEmpty();
        assertThat(story.line()).containsExactly("letter");

        Actor jon = story.agent("Jon Bell");
        takeNext.take(jon, null);
        api.post("/staff/" + jon.staff() + "/deactivation", Map.of());
        dispatchTurns.beat();
        api.post("/conversations/" + letter.value() + "/entries", Map.of("kind", "customer-message", "text", "Hello?"));
        assertThat(story.line()).containsExactly("letter");
    }

    @Test
    void only_leads_tell_the_absence_of_others() {
        Actor tom = story.agent("Tom Reyes");
        Actor jon = story.lead("Jon Bell");
        Actor stranger = new RoutingStory(api).lead("Somebody Else");
        StaffId tomsId = Objects.requireNonNull(tom.id());
        Instant monday = NOW.plus(Duration.ofDays(2));

        assertThatThrownBy(() -> tellAbsence.tell(stranger, tomsId, null, monday, ""))
                .isInstanceOf(NotFound.class);
        assertThat(tellAbsence.tell(jon, tomsId, null, monday, "Ill").staff()).isEqualTo(tom.id());
        assertThat(tellAbsence.tell(tom, tomsId, null, monday, "Ill").staff()).isEqualTo(tom.id());
    }

    @Test
    void what_is_taken_out_of_turn_is_measured_by_the_wait_of_the_one_passed_over() {
        story.letter("oldest", "normal", ago(6));
        ConversationId younger = story.letter("younger", "normal", ago(1));
        Actor tom = story.agent("Tom Reyes");

        take(tom, younger);
        take(tom, story.letter("urgent", "urgent", ago(1)));

        var waits = new ArrayList<Duration>();
        measurements.startedBetween(
                "overtaking-time",
                NOW.minus(Duration.ofDays(2)),
                NOW.plus(Duration.ofDays(2)),
                batch -> batch.stream()
                        .filter(each -> Objects.equals(
                                each.dimensions().get("agent"),
                                Objects.requireNonNull(tom.id()).value().toString()))
                        .map(each -> Duration.between(each.startedAt(), Objects.requireNonNull(each.stoppedAt())))
                        .forEach(waits::add));
        assertThat(waits).hasSize(2).contains(Duration.ZERO).anyMatch(wait -> wait.compareTo(Duration.ofHours(5)) > 0);
    }

    @Test
    void taking_a_younger_one_by_hand_is_counted_with_the_one_passed_over() {
        story.letter("oldest", "normal", ago(6));
        story.letter("older", "normal", ago(5));
        story.letter("less urgent", "low", ago(7));
        ConversationId younger = story.letter("younger", "normal", ago(1));
        Actor tom = story.agent("Tom Reyes");
        Actor jon = story.lead("Jon Bell");

        take(tom, younger);
        assertThat(takeNext.take(tom, null).orElseThrow().conversation().subject())
                .isEqualTo("oldest");

        browser.signIn(story.email("Jon Bell"), RoutingStory.PASSWORD);
        Answer report = browser.get("/routing/fairness");
        assertThat(report.page().select("tbody tr").text()).contains("Tom Reyes");
        String cases = report.page().select("tbody tr a[href*=overtakings]").attr("href");
        assertThat(report.page().select("tbody tr a[href*=overtakings]").text()).isEqualTo("1");
        Answer shown = browser.get(cases);
        assertThat(shown.page().select("tbody").text())
                .contains("younger")
                .contains("oldest")
                .contains("and 1 more");
        assertThat(browser.get(report.page()
                                .select("tbody tr a[href*=handed-out]")
                                .attr("href"))
                        .page()
                        .select("tbody")
                        .text())
                .contains("oldest");
        assertThat(jon.id()).isNotNull();
    }

    @Test
    void taking_the_first_by_hand_passes_nobody_over() {
        ConversationId oldest = story.letter("oldest", "normal", ago(6));
        story.letter("younger", "normal", ago(1));
        Actor tom = story.agent("Tom Reyes");

        take(tom, oldest);

        Answer fairness = api.get("/routing/fairness");
        assertThat(fairness.json()
                        .at("/items")
                        .valueStream()
                        .filter(each -> each.path("staff").asString().equals(String.valueOf(tom.staff())))
                        .map(each -> each.path("byHand").asInt() + " "
                                + each.path("overtakings").asInt()))
                .containsExactly("1 0");
    }

    @Test
    void work_is_given_in_turn_to_those_who_are_available_and_only_to_them() {
        story.setUp(Map.of("discipline", "round-robin"));
        List<ConversationId> letters = List.of(
                story.letter("a", "normal", ago(4)),
                story.letter("b", "normal", ago(3)),
                story.letter("c", "normal", ago(2)));
        Actor tom = story.agent("Tom Reyes");
        Actor ada = story.agent("Ada Novak");
        Actor away = story.agent("Jon Bell");
        story.switchTo(away, "away");
        story.know(tom, Map.of("capacity", List.of("email:1")));
        story.know(ada, Map.of("capacity", List.of("email:1")));
        story.switchTo(tom, "available");
        story.switchTo(ada, "available");
        dispatchTurns.dispatch();

        assertThat(List.of(story.assignee(letters.get(0)), story.assignee(letters.get(1))))
                .containsExactlyInAnyOrder(String.valueOf(tom.staff()), String.valueOf(ada.staff()));
        assertThat(story.assignee(letters.get(2))).isEmpty();

        ConversationId done =
                story.assignee(letters.get(0)).equals(String.valueOf(tom.staff())) ? letters.get(0) : letters.get(1);
        api.patch("/conversations/" + done.value(), Map.of("status", "resolved"));
        dispatchTurns.dispatch();
        assertThat(story.assignee(letters.get(2))).isEqualTo(String.valueOf(tom.staff()));
    }

    @Test
    void settings_are_typed_kept_and_refused_with_what_was_typed() {
        signIn();
        browser.get("/settings/routing");
        Answer refused = browser.post(
                "/settings/routing/queues/" + story.queue,
                Map.of("discipline", "next", "ageing", "soon", "skills", "meters:7", "version", "0"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#skills").val()).isEqualTo("meters:7");
        assertThat(refused.page().select(".error")).hasSize(2);

        Answer saved = browser.post(
                "/settings/routing/queues/" + story.queue,
                Map.of("discipline", "least-loaded", "ageing", "1.5", "skills", "meters:3", "version", "0"));
        assertThat(saved.status()).isEqualTo(200);
        Answer read = api.get("/queues/" + story.queue + "/routing");
        assertThat(read.text("/discipline")).isEqualTo("least-loaded");
        assertThat(read.text("/ageing/0")).isEqualTo("90");
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(api.put("/queues/" + story.queue + "/routing", Map.of(), Map.of("If-Match", "\"7\""))
                        .status())
                .isEqualTo(412);
        assertThat(browser.get("/routing").status()).isEqualTo(200);
        assertThat(browser.get("/routing/queues/" + story.queue).status()).isEqualTo(200);
    }

    private void take(Actor actor, ConversationId conversation) {
        changeConversation.change(
                actor,
                conversation,
                new HandlingChange(null, Optional.ofNullable(actor.id()), null, null, null, null, null));
    }

    private void reply(ConversationId conversation) {
        api.post("/conversations/" + conversation.value() + "/entries", Map.of("kind", "reply", "text", "We look."));
    }

    private static Instant ago(int hours) {
        return NOW.minus(Duration.ofHours(hours)).minusSeconds(60);
    }
}
