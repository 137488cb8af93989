package heed.conversations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.TurnableClock;
import heed.identity.Roles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reply waits for a moment, and whoever sent it can have it back. */
class TakingBackRepliesTest extends HeedTest {

    private static final String SECRET = "nothing leaves too early";

    @Autowired
    private LetRepliesLeave letRepliesLeave;

    @Autowired
    private TurnableClock clock;

    @Autowired
    private Roles roles;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private String id = "";
    private String page = "";
    private String mina = "";
    private String email = "";

    @BeforeEach
    void mina_has_a_letter_and_half_a_minute() {
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Burst pipe " + key,
                        "customer",
                        Map.of("email", "ada." + key + "@example.org", "name", "Ada Whitlock"),
                        "text",
                        "Water everywhere."));
        id = begun.text("/id");
        page = begun.text("/url");
        browser = person("Mina Kos");
        browser.get("/settings/reply-delay");
        assertThat(browser.post("/settings/reply-delay/own", Map.of("delay", "30"))
                        .status())
                .isEqualTo(200);
    }

    @AfterEach
    void turn_back() {
        clock.turn(Duration.ZERO);
    }

    @Test
    void an_undone_reply_stands_in_the_composer_again_and_nothing_has_happened() {
        Answer sent = send("We come **today**.", "resolved");
        assertThat(sent.page().select(".leaving strong").text()).isEqualTo("today");
        assertThat(sent.page().select(".toast").text()).contains("30 s");
        assertThat(kinds()).doesNotContain("reply");

        Answer undone = browser.post(undo(sent), Map.of());
        assertThat(undone.page().select("#words").text()).isEqualTo("We come **today**.");
        assertThat(undone.page().select(".leaving")).isEmpty();

        later();
        assertThat(kinds()).doesNotContain("reply");
        assertThat(api.get("/conversations/" + id).text("/status")).isEqualTo("open");
    }

    @Test
    void a_reply_that_nobody_takes_back_leaves_once_and_resolves() {
        Answer sent = send("We come today.", "resolved");
        assertThat(api.get("/conversations/" + id).text("/status")).isEqualTo("open");

        later();
        await().untilAsserted(() -> assertThat(kinds()).containsOnlyOnce("reply"));
        assertThat(api.get("/conversations/" + id).text("/status")).isEqualTo("resolved");
        assertThat(api.get("/conversations/" + id + "/outgoing").json().at("/items"))
                .isEmpty();

        Answer late = browser.post(undo(sent), Map.of());
        assertThat(late.page().select(".toast").text()).contains("has left");
        assertThat(late.page().select("#words").text()).isEmpty();
        assertThat(kinds()).containsOnlyOnce("reply");
    }

    @Test
    void what_somebody_wrote_who_works_here_no_longer_stays_as_a_note() {
        send("We come today.", "");
        assertThat(api.post("/staff/" + mina + "/deactivation", Map.of()).status())
                .isEqualTo(200);

        later();
        await().untilAsserted(() -> assertThat(kinds()).contains("note").doesNotContain("reply"));
        assertThat(api.get("/conversations/" + id + "/entries").body())
                .contains("We come today.")
                .contains("presence.event.sender-gone");
    }

    @Test
    void the_files_of_somebody_who_works_here_no_longer_stay_with_their_words() {
        String upload = browser.upload(page + "/uploads", "files", "plan.txt", "Left side".getBytes(UTF_8))
                .page()
                .select("[data-upload]")
                .attr("data-upload");
        browser.post(page + "/entries", Map.of("words", "Here is the plan.", "upload." + upload, "on"));
        api.post("/staff/" + mina + "/deactivation", Map.of());

        later();
        await().untilAsserted(() -> assertThat(kinds()).contains("note").doesNotContain("reply"));
        assertThat(api.get("/conversations/" + id + "/entries").json().at("/items"))
                .anySatisfy(entry -> assertThat(entry.toString()).contains("Here is the plan.", "plan.txt"));
    }

    @Test
    void a_reply_that_waits_while_its_conversation_is_merged_leaves_and_decides_in_the_survivor() {
        String other = letter("The other " + key);
        String last = letter("The last " + key);
        send("We come today.", "resolved");
        api.post("/conversations/" + id + "/merges", Map.of("into", other));
        api.post("/conversations/" + other + "/merges", Map.of("into", last));

        later();
        await().untilAsserted(() -> assertThat(
                        api.get("/conversations/" + last + "/entries").body())
                .contains("We come today."));
        assertThat(api.get("/conversations/" + last).text("/status")).isEqualTo("resolved");
    }

    @Test
    void what_is_added_to_a_merged_conversation_stands_in_the_last_of_the_chain() {
        String other = letter("The other " + key);
        String last = letter("The last " + key);
        api.post("/conversations/" + id + "/merges", Map.of("into", other));
        api.post("/conversations/" + other + "/merges", Map.of("into", last));

        for (String kind : List.of("note", "customer-message", "reply")) {
            Answer added =
                    api.post("/conversations/" + id + "/entries", Map.of("kind", kind, "text", "A late " + kind));
            assertThat(added.status()).as(added.body()).isEqualTo(201);
            assertThat(added.header("Location")).contains(last);
        }
        assertThat(api.get("/conversations/" + last + "/entries").body())
                .contains("A late note", "A late customer-message", "A late reply", "Water everywhere.");
        api.delete("/conversations/" + other + "/merges");
        assertThat(api.get("/conversations/" + last + "/entries").body())
                .contains("A late reply")
                .doesNotContain("Water everywhere.");
    }

    @Test
    void a_draft_outlives_a_lost_session() {
        browser.get(page);
        browser.post(page + "/draft", Map.of("kind", "reply", "words", "Half a thought"));
        browser.loseSession();

        Answer lost = browser.post(page + "/entries", Map.of("words", "Half a thought, and the rest"));
        assertThat(lost.body()).doesNotContain("and the rest</");
        assertThat(kinds()).doesNotContain("reply");
        browser.signIn(email, SECRET);
        assertThat(browser.get(page).page().select("#words").text()).isEqualTo("Half a thought");
    }

    @Test
    void whoever_may_no_longer_reply_has_the_words_as_a_draft_again() {
        send("We come today.", "");
        assertThat(api.patch("/staff/" + mina, Map.of("roles", List.of("observer")))
                        .status())
                .isEqualTo(200);

        later();
        await().untilAsserted(() ->
                assertThat(api.get("/conversations/" + id + "/entries").body()).contains("presence.event.held-back"));
        assertThat(kinds()).doesNotContain("reply", "note");
    }

    @Test
    void a_promise_attached_to_the_reply_is_made_when_it_leaves_and_filled_in_again_when_it_does_not() {
        Answer sent = browser.post(
                page + "/entries",
                Map.of("words", "We call you.", "promise-what", "A call", "promise-day", "2999-01-01"));
        assertThat(api.get("/conversations/" + id + "/promises").json().at("/items"))
                .isEmpty();

        Answer undone = browser.post(undo(sent), Map.of());
        assertThat(undone.page().select("#promise-what").val()).isEqualTo("A call");

        browser.post(
                page + "/entries",
                Map.of("words", "We call you.", "promise-what", "A call", "promise-day", "2999-01-01"));
        later();
        await().untilAsserted(() -> assertThat(
                        api.get("/conversations/" + id + "/promises").json().at("/items"))
                .hasSize(1));
    }

    @Test
    void what_cannot_be_sent_is_refused_at_once_and_stays_typed() {
        String seen = browser.get(page).page().select("[name=lastSeen]").val();
        api.post("/conversations/" + id + "/entries", Map.of("kind", "customer-message", "text", "It got worse."));

        Answer refused = browser.post(page + "/entries", Map.of("words", "All is well.", "lastSeen", seen));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("#words").text()).isEqualTo("All is well.");
        assertThat(refused.page().select(".leaving")).isEmpty();
        assertThat(refused.page().select(".send .primary").text()).contains("Send anyway");
        assertThat(browser.post(page + "/entries", Map.of("words", "")).status())
                .isEqualTo(422);
    }

    @Test
    void only_the_sender_takes_a_reply_back() {
        Answer sent = send("Mine.", "");
        Browser colleague = person("Jon Hale");
        colleague.get(page);

        assertThat(colleague.get(page).page().select(".leaving button")).isEmpty();
        assertThat(colleague.post(undo(sent), Map.of()).page().select(".toast").text())
                .contains("Mina Kos");
        assertThat(browser.get(page).page().select(".leaving")).hasSize(1);
    }

    @Test
    void a_program_sends_at_once_unless_it_asks_for_a_delay() {
        var mina = api.as(roles.token("manager"));
        Answer held = mina.post(
                "/conversations/" + id + "/entries", Map.of("kind", "reply", "text", "Soon.", "delay", "PT20S"));
        assertThat(held.status()).as(held.body()).isEqualTo(202);
        assertThat(held.text("/delivery/state")).isEqualTo("leaving");
        assertThat(kinds()).doesNotContain("reply");

        String entry = "/conversations/" + id + "/entries/" + held.text("/id");
        assertThat(mina.delete(entry).status()).isEqualTo(204);
        assertThat(mina.delete(entry).status()).isEqualTo(404);

        Answer atOnce = mina.post("/conversations/" + id + "/entries", Map.of("kind", "reply", "text", "Now."));
        assertThat(atOnce.status()).isEqualTo(201);
        assertThat(mina.delete("/conversations/" + id + "/entries/" + atOnce.text("/id"))
                        .status())
                .isEqualTo(409);
        assertThat(mina.post(
                                "/conversations/" + id + "/entries",
                                Map.of("kind", "note", "text", "No reply.", "delay", "PT20S"))
                        .status())
                .isEqualTo(400);
        assertThat(mina.put("/reply-delay/own", Map.of("delay", "PT61S")).status())
                .isEqualTo(400);
    }

    @Test
    void the_entry_keeps_the_name_that_the_held_reply_had() {
        Answer held = api.as(roles.token("manager"))
                .post("/conversations/" + id + "/entries", Map.of("kind", "reply", "text", "Soon.", "delay", "PT20S"));
        later();
        await().untilAsserted(() ->
                assertThat(api.get("/conversations/" + id + "/entries").body()).contains(held.text("/id")));
    }

    @Test
    void drafts_are_marked_in_the_list_and_have_a_view() {
        browser.get(page);
        browser.post(page + "/draft", Map.of("kind", "reply", "words", "Half a thought"));

        Answer drafts = browser.get("/inbox?view=drafts");
        assertThat(drafts.page().select(".conversation-row .subject").text()).contains("Burst pipe " + key);
        assertThat(drafts.page().select(".conversation-row .marks").text()).contains("Draft");
        assertThat(person("Jon Hale").get("/inbox?view=drafts").page().select(".conversation-row"))
                .isEmpty();
    }

    @Test
    void what_came_meanwhile_is_shown_while_somebody_writes() {
        String seen = browser.get(page).page().select("[name=lastSeen]").val();
        assertThat(browser.get(page + "/newer?seen=" + seen).page().select(".notice"))
                .isEmpty();

        api.post("/conversations/" + id + "/entries", Map.of("kind", "customer-message", "text", "It got worse."));
        Answer newer = browser.get(page + "/newer?seen=" + seen);
        assertThat(newer.page().select(".notice .newer").text()).contains("It got worse.");

        String read = newer.page().select("[name=readUpTo]").val();
        Answer sent = browser.post(page + "/entries", Map.of("words", "We hurry.", "lastSeen", seen, "readUpTo", read));
        assertThat(sent.page().select(".leaving").text()).contains("We hurry.");
    }

    private String letter(String subject) {
        return api.post(
                        "/conversations",
                        Map.of(
                                "channel",
                                "web",
                                "subject",
                                subject,
                                "customer",
                                Map.of("email", "ada." + key + "@example.org"),
                                "text",
                                "More of it."))
                .text("/id");
    }

    private Answer send(String words, String then) {
        Answer sent = browser.post(page + "/entries", Map.of("kind", "reply", "words", words, "then", then));
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        return sent;
    }

    private static String undo(Answer sent) {
        return sent.page().select(".leaving form").attr("action");
    }

    private void later() {
        clock.turn(Duration.ofSeconds(31));
        letRepliesLeave.leave();
    }

    private List<String> kinds() {
        return api.get("/conversations/" + id + "/entries").json().at("/items").findValuesAsString("kind");
    }

    private Browser person(String name) {
        String email = UUID.randomUUID() + "@larkfield.example";
        Answer added = api.post(
                "/staff", Map.of("name", name, "email", email, "password", SECRET, "roles", List.of("manager")));
        if (name.startsWith("Mina")) {
            mina = added.text("/id");
            this.email = email;
        }
        var other = new Browser(address());
        other.signIn(email, SECRET);
        return other;
    }
}
