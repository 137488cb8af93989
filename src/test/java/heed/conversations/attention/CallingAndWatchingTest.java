package heed.conversations.attention;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.TurnableClock;
import heed.conversations.attention.AttentionStory.Colleague;
import heed.conversations.attention.AttentionStory.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CallingAndWatchingTest extends HeedTest {

    @Autowired
    private TurnableClock clock;

    @Autowired
    private RemindColleagues remindColleagues;

    private AttentionStory story;
    private Colleague tom;
    private Colleague mina;
    private Letter letter;

    @BeforeEach
    void a_letter_arrives() {
        story = new AttentionStory(api, address());
        tom = story.answers("Tom " + story.key, "en", story.queue);
        mina = story.answers("Mina " + story.key, "sl", story.queue);
        letter = story.letter("Brown water " + story.key);
    }

    @AfterEach
    void turnBack() {
        clock.turn(Duration.ZERO);
    }

    @Test
    void who_is_called_in_a_note_is_told_and_watches() {
        assertThat(story.note(tom, letter, "@" + mina.name() + ", is this the laboratory's? <b>now</b>")
                        .status())
                .isEqualTo(200);

        assertThat(mina.told("mention"))
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .startsWith(tom.name() + " vas omenja v pogovoru »Brown water " + story.key + "«")
                        .contains("<b>now</b>"));
        assertThat(tom.told("all")).isEmpty();
        assertThat(mina.browser().get("/inbox").page().select("#bell .count").text())
                .startsWith("1");
        assertThat(found(mina, "is:mentioned")).isEqualTo(1);
        assertThat(found(mina, "is:watched")).isEqualTo(1);
        assertThat(found(tom, "is:mentioned")).isZero();
        assertThat(mina.browser().get(letter.page()).page().select("#attention").text())
                .contains("Spremljajo: " + mina.name());
    }

    @Test
    void who_may_not_read_the_queue_cannot_be_called_and_nothing_is_lost() {
        Colleague zed = story.answers("Zed " + story.key, "en", story.otherQueue);

        Answer refused = story.note(tom, letter, "@" + zed.email() + " should see this");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#text-error").text()).contains(zed.name() + " may not read this queue");
        assertThat(refused.page().select("#words").text()).contains("should see this");
        assertThat(zed.told("all")).isEmpty();
        assertThat(tom.browser().get(letter.page()).page().select(".entry.note"))
                .isEmpty();
    }

    @Test
    void two_of_one_name_are_called_by_their_addresses() {
        Colleague namesake = story.answers(mina.name(), "en", story.queue);

        assertThat(story.note(tom, letter, "@" + mina.name())
                        .page()
                        .select("#text-error")
                        .text())
                .contains("More than one colleague is called " + mina.name());
        assertThat(story.note(tom, letter, "@" + namesake.email()).status()).isEqualTo(200);
        assertThat(namesake.told("mention")).hasSize(1);
        assertThat(mina.told("mention")).isEmpty();
        assertThat(tom.browser()
                        .get(letter.page() + "/colleagues?words=mina")
                        .page()
                        .select("[data-call]")
                        .eachAttr("data-call"))
                .containsExactlyInAnyOrder(mina.email(), namesake.email());
    }

    @Test
    void watchers_are_told_of_others_words_and_decisions_and_not_of_their_own() {
        tom.browser().get(letter.page());
        tom.browser().post(letter.page() + "/watch", Map.of());
        story.customerWrites(letter, "It got worse.");
        tom.browser().get(letter.page());
        tom.browser().post(letter.page() + "/handling", Map.of("status", "waiting-customer"));
        mina.browser().get(letter.page());
        mina.browser().post(letter.page() + "/handling", Map.of("status", "resolved"));

        assertThat(tom.told("watched")).hasSize(2);
        assertThat(tom.told("watched").getFirst()).startsWith(mina.name() + " resolved");
        assertThat(tom.told("watched").getLast())
                .contains("Ada Whitlock wrote in")
                .endsWith("It got worse.");

        tom.browser().post(letter.page() + "/unwatch", Map.of());
        story.customerWrites(letter, "Still brown.");
        assertThat(tom.told("watched")).hasSize(2);
    }

    @Test
    void what_is_imported_from_the_past_tells_nobody() {
        tom.browser().get(letter.page());
        tom.browser().post(letter.page() + "/watch", Map.of());
        story.made(
                "/conversations/" + letter.id() + "/entries",
                Map.of(
                        "kind",
                        "customer-message",
                        "text",
                        "Long ago",
                        "at",
                        Instant.now().minus(Duration.ofDays(3)).toString()));

        assertThat(tom.told("all")).isEmpty();
    }

    @Test
    void who_is_given_work_by_another_is_told() {
        api.patch("/conversations/" + letter.id(), Map.of("assignee", mina.id()));
        assertThat(mina.told("assignment")).hasSize(1);

        tom.browser().get(letter.page());
        tom.browser().post(letter.page() + "/handling", Map.of("assignee", "me"));
        assertThat(tom.told("assignment")).isEmpty();
    }

    @Test
    void a_notice_of_what_may_not_be_read_any_more_tells_nothing() {
        story.note(tom, letter, "@" + mina.name() + " secretly");
        String id = mina.browser()
                .get("/notices")
                .page()
                .select(".notice-list input[name=id]")
                .val();
        api.patch("/conversations/" + letter.id(), Map.of("queue", story.otherQueue));

        Answer shown = mina.browser().get("/notices");
        assertThat(shown.page().select(".notice-list").text())
                .contains("O nečem, česar ne smete več brati.")
                .doesNotContain("Brown water", tom.name(), "secretly");
        assertThat(shown.page().select(".notice-list form[action$=opening]")).isEmpty();
        Answer opened = mina.browser().post("/notices/" + id + "/opening", Map.of());
        assertThat(opened.url()).endsWith("/notices");
    }

    @Test
    void nobody_follows_or_reads_anothers_notices() {
        story.note(tom, letter, "@" + mina.name());
        String id = mina.browser()
                .get("/notices")
                .page()
                .select(".notice-list input[name=id]")
                .val();

        assertThat(tom.browser().get("/live?topic=notices:" + mina.id()).status())
                .isEqualTo(404);
        tom.browser().get("/notices");
        assertThat(tom.browser().post("/notices/" + id + "/opening", Map.of()).status())
                .isEqualTo(404);
        tom.browser().post("/notices/readings", Map.of("id", id));
        assertThat(mina.told("unread")).hasSize(1);
    }

    @Test
    void reading_is_undone() {
        story.note(tom, letter, "@" + mina.name() + " one");
        story.note(tom, letter, "@" + mina.name() + " two");
        mina.browser().get("/notices");

        Answer read = mina.browser().post("/notices/readings", Map.of());
        assertThat(mina.told("unread")).isEmpty();
        assertThat(mina.told("all")).hasSize(2);
        mina.browser().post(read.page().select(".toast form").attr("action"), Map.of());
        assertThat(mina.told("unread")).hasSize(2);
    }

    @Test
    void a_reminder_comes_once_for_each_time_and_is_put_off_and_done() {
        tom.browser().get(letter.page());
        assertThat(tom.browser()
                        .post(letter.page() + "/reminders", Map.of("day", "2001-01-01", "about", "The laboratory"))
                        .page()
                        .select("#about")
                        .val())
                .isEqualTo("The laboratory");
        tom.browser().post(letter.page() + "/reminders", Map.of("quick", "hours", "about", "The laboratory"));
        remindColleagues.remind();
        assertThat(tom.told("reminder")).isEmpty();

        clock.turn(Duration.ofHours(4));
        remindColleagues.remind();
        remindColleagues.remind();
        assertThat(tom.told("reminder"))
                .singleElement()
                .satisfies(words -> assertThat(words).contains("The laboratory"));
        Answer list = tom.browser().get("/reminders");
        String settle = list.page().select("form[action$=settlement]").attr("action");
        assertThat(list.page().select("tbody").text()).contains("Brown water", "due");

        tom.browser().post(settle.replace("settlement", "snooze"), Map.of());
        clock.turn(Duration.ofHours(60));
        remindColleagues.remind();
        assertThat(tom.told("reminder")).hasSize(2);

        Answer done = tom.browser().post(settle, Map.of());
        assertThat(done.page().select("tbody")).isEmpty();
        tom.browser().post(done.page().select(".toast form").attr("action"), Map.of());
        assertThat(tom.browser().get("/reminders").page().select("tbody tr")).hasSize(1);
        assertThat(mina.browser().get("/reminders").page().select("tbody")).isEmpty();
        mina.browser().get("/notices");
        assertThat(mina.browser().post(settle, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void the_api_refuses_a_reminder_that_somebody_changed_meanwhile() {
        api.patch("/conversations/" + letter.id(), Map.of("assignee", mina.id()));
        String id = story.made("/conversations/" + letter.id() + "/reminders", Map.of("dueAt", "2999-01-01T10:00:00Z"))
                .text("/id");
        assertThat(api.patch("/reminders/" + id, Map.of("done", true), Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(200);
        assertThat(api.patch("/reminders/" + id, Map.of("done", false), Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(412);
        assertThat(api.post("/conversations/" + letter.id() + "/reminders", Map.of("dueAt", "2001-01-01T10:00:00Z"))
                        .text("/errors/0/pointer"))
                .isEqualTo("/dueAt");
        assertThat(List.of(
                        api.get("/conversations/" + letter.id() + "/watchers").status()))
                .containsExactly(200);
    }

    private static int found(Colleague by, String search) {
        return by.browser()
                .get("/inbox?view=all&q=" + search)
                .page()
                .select(".conversation-row")
                .size();
    }
}
