package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.Api;
import heed.Browser;
import heed.HeedTest;
import heed.TurnableClock;
import heed.identity.Right;
import heed.identity.Roles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Replies of macros, and of decisions about many, wait like those that somebody typed. */
class TakingBackManyTest extends HeedTest {

    private static final String SECRET = "nothing leaves too early";

    @Autowired
    private LetRepliesLeave letRepliesLeave;

    @Autowired
    private TurnableClock clock;

    @Autowired
    private Roles roles;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private Api program = api;

    @BeforeEach
    void mina_has_half_a_minute() {
        program = api.as(roles.token("manager"));
        String email = UUID.randomUUID() + "@larkfield.example";
        api.post("/staff", Map.of("name", "Mina Kos", "email", email, "password", SECRET, "roles", List.of("manager")));
        browser = new Browser(address());
        browser.signIn(email, SECRET);
        browser.get("/settings/reply-delay");
        browser.post("/settings/reply-delay/own", Map.of("delay", "30"));
    }

    @AfterEach
    void turn_back() {
        clock.turn(Duration.ZERO);
    }

    @Test
    void a_macro_that_is_taken_back_in_time_has_done_nothing_and_its_words_are_a_draft() {
        String id = letter("normal");
        Answer ran = browser.post(page(id) + "/macros/" + macro() + "/run", Map.of());
        assertThat(ran.page().select(".toast").text()).contains("leaves in 30 s");
        assertThat(ran.page().select(".leaving").text()).contains("Dear Ada");
        assertThat(standing(id)).isEqualTo("open normal []");

        Answer undone = browser.post(ran.page().select(".toast form").attr("action"), Map.of());
        assertThat(undone.page().select(".leaving")).isEmpty();
        assertThat(undone.page().select("#words").text()).contains("Dear Ada");
        later();
        assertThat(replies(id)).isEmpty();
        assertThat(standing(id)).isEqualTo("open normal []");
    }

    @Test
    void a_macro_that_nobody_takes_back_replies_and_decides_in_the_same_moment() {
        String id = letter("normal");
        Answer ran = browser.post(page(id) + "/macros/" + macro() + "/run", Map.of());
        api.patch("/conversations/" + id, Map.of("tags", List.of("meanwhile")));
        later();
        await().untilAsserted(() -> assertThat(replies(id)).hasSize(1));
        assertThat(standing(id)).isEqualTo("resolved high [\"meanwhile\",\"flushed\"]");

        Answer late = browser.post(ran.page().select(".toast form").attr("action"), Map.of());
        assertThat(late.page().select(".toast").text()).contains("has left");
        assertThat(replies(id)).hasSize(1);
    }

    @Test
    void what_a_macro_may_not_say_is_refused_before_it_waits() {
        String id = letter("normal");
        api.post("/conversations/" + id + "/entries", Map.of("kind", "customer-message", "text", "It got worse."));
        String first = api.get("/conversations/" + id).text("/entries/items/0/id");
        Answer refused = browser.post(page(id) + "/macros/" + macro() + "/run", Map.of("lastSeen", first));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(browser.get(page(id)).page().select(".leaving")).isEmpty();
    }

    @Test
    void a_program_that_asks_for_a_delay_gets_one() {
        String id = letter("normal");
        String macro = "/conversations/" + id + "/macros/" + macro();
        Answer held = program.post(macro, Map.of("delay", "PT20S"));
        assertThat(held.text("/undoable")).as(held.body()).isEqualTo("true");
        assertThat(program.get("/conversations/" + id + "/outgoing").body()).contains(held.text("/reply"));
        assertThat(program.delete("/conversations/" + id + "/macros/runs/" + held.text("/run"))
                        .status())
                .isEqualTo(204);
        assertThat(program.get("/conversations/" + id + "/outgoing").json().at("/items"))
                .isEmpty();
        assertThat(program.post(macro, Map.of()).text("/undoable")).isEqualTo("false");
        assertThat(replies(id)).hasSize(1);
    }

    @Test
    void one_undo_takes_back_every_reply_to_many_and_all_that_was_decided_with_them() {
        String one = letter("low");
        String two = letter("low");
        Answer done = many(one, two, Map.of("reply", "The main is mended.", "status", "resolved", "addTags", "mended"));
        assertThat(done.page().select(".toast").text())
                .contains("2 conversations changed")
                .contains("leave in 30 s");
        assertThat(done.page().select(".notice").text()).contains("2 replies have not left yet");
        assertThat(standing(one)).isEqualTo("open low []");
        assertThat(browser.get(page(one)).page().select(".leaving").text()).contains("The main is mended.");

        Answer undone = browser.post(done.page().select(".toast form").attr("action"), Map.of());
        assertThat(undone.page().select("dl").text()).contains("Replies taken back 2");
        assertThat(undone.page().select("blockquote").text()).isEqualTo("The main is mended.");
        assertThat(undone.page().select("section .bulk-lines a")).hasSize(2);
        later();
        for (String each : List.of(one, two)) {
            assertThat(replies(each)).isEmpty();
            assertThat(standing(each)).isEqualTo("open low []");
        }
    }

    @Test
    void replies_to_many_leave_with_what_was_decided_and_only_that_is_taken_back_later() {
        String one = letter("low");
        String two = letter("low");
        Answer done = many(one, two, Map.of("reply", "The main is mended.", "status", "resolved"));
        String undo = done.page().select(".toast form").attr("action");
        later();
        await().untilAsserted(() -> assertThat(standing(two)).isEqualTo("resolved low []"));
        await().untilAsserted(() -> assertThat(standing(one)).isEqualTo("resolved low []"));
        assertThat(replies(one)).hasSize(1);

        Answer undone = browser.post(undo, Map.of());
        assertThat(undone.page().select(".bulk-lines").text()).contains("The reply had left");
        assertThat(standing(one)).isEqualTo("open low []");
        assertThat(replies(one)).hasSize(1);
    }

    @Test
    void a_macro_is_looked_at_run_on_many_and_taken_back_with_one_refusal_named() {
        String one = letter("low");
        String two = letter("low");
        String merged = letter("low");
        api.post("/conversations/" + merged + "/merges", Map.of("into", one));
        var change = Map.of("conversations", List.of(one, two, merged), "change", Map.of("macro", macro()));
        var preview = program.post("/conversations/bulk", with(change, "preview", true));
        assertThat(preview.text("/affected")).as(preview.body()).isEqualTo("2");
        assertThat(preview.text("/refused/0/conversation")).isEqualTo(merged);

        Answer done = done(program.post("/conversations/bulk", with(change, "delay", "PT30S")));
        assertThat(done.text("/changed")).as(done.body()).isEqualTo("2");
        assertThat(done.text("/leaving")).isEqualTo("2");
        assertThat(done.text("/refused/0/reasons/0")).contains("part of another");

        program.delete("/conversations/bulk/" + done.text("/id"));
        Answer undone = until(done.text("/id"), "undone");
        assertThat(undone.text("/takenBack")).isEqualTo("2");
        later();
        assertThat(replies(one)).isEmpty();
        assertThat(standing(two)).isEqualTo("open low []");

        Answer atOnce = done(program.post("/conversations/bulk", change));
        assertThat(replies(two)).hasSize(1);
        assertThat(standing(two)).isEqualTo("resolved high [\"flushed\"]");
        program.delete("/conversations/bulk/" + atOnce.text("/id"));
        assertThat(until(atOnce.text("/id"), "undone").text("/restored")).isEqualTo("0");
    }

    @Test
    void many_are_snoozed_until_a_day_and_a_time_and_woken_by_undo() {
        String id = letter("low");
        String until = Instant.parse("2999-03-02T09:30:00Z").toString();
        Answer done = done(program.post(
                "/conversations/bulk", Map.of("conversations", List.of(id), "change", Map.of("snoozedUntil", until))));
        assertThat(api.get("/conversations/" + id).text("/status")).isEqualTo("snoozed");
        assertThat(api.get("/conversations/" + id).text("/snoozedUntil")).isEqualTo(until);
        program.delete("/conversations/bulk/" + done.text("/id"));
        until(done.text("/id"), "undone");
        assertThat(standing(id)).isEqualTo("open low []");

        for (Map<String, String> wrong : List.of(
                Map.of("snoozedUntil", "2020-01-01T00:00:00Z"),
                Map.of("snoozedUntil", until, "status", "closed"),
                Map.of("macro", UUID.randomUUID().toString()),
                Map.of("macro", macro(), "status", "closed"))) {
            assertThat(program.post("/conversations/bulk", Map.of("conversations", List.of(id), "change", wrong))
                            .status())
                    .as(wrong.toString())
                    .isEqualTo(400);
        }
    }

    @Test
    void nobody_replies_to_many_who_may_not_reply_to_one() {
        String id = letter("low");
        Answer issued = api.post(
                "/tokens",
                Map.of(
                        "name",
                        "Mute " + key,
                        "scopes",
                        List.of(Right.CONVERSATIONS_READ.scope(), Right.CONVERSATIONS_WRITE.scope())));
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        assertThat(api.as(issued.text("/token"))
                        .post(
                                "/conversations/bulk",
                                Map.of("conversations", List.of(id), "change", Map.of("reply", "Hello.")))
                        .status())
                .isEqualTo(403);
    }

    private Answer many(String one, String two, Map<String, String> change) {
        var fields = new HashMap<String, String>(change);
        fields.put("c", number(one) + "," + number(two));
        Answer done = browser.post("/conversations/bulk", fields);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        return done;
    }

    private Answer done(Answer begun) {
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        return until(begun.text("/id"), "done");
    }

    private Answer until(String run, String state) {
        await().untilAsserted(() -> assertThat(
                        program.get("/conversations/bulk/" + run).text("/state"))
                .isEqualTo(state));
        return program.get("/conversations/bulk/" + run);
    }

    private String macro() {
        Answer added = api.post(
                "/macros",
                Map.of(
                        "key",
                        "m-" + UUID.randomUUID().toString().substring(0, 8),
                        "name",
                        "Flushed " + key,
                        "scope",
                        "company",
                        "actions",
                        List.of(
                                Map.of("action", "reply", "text", "Dear {{customer.firstName}}, we flush it today."),
                                Map.of("action", "add-tags", "tags", List.of("flushed")),
                                Map.of("action", "priority", "to", "high"),
                                Map.of("action", "status", "to", "resolved"))));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return added.text("/id");
    }

    private void later() {
        clock.turn(Duration.ofSeconds(31));
        letRepliesLeave.leave();
    }

    private List<String> replies(String id) {
        var replies = new ArrayList<String>();
        for (var each : api.get("/conversations/" + id + "/entries").json().at("/items")) {
            if (each.at("/kind").asString().equals("reply")) {
                replies.add(each.at("/text").asString());
            }
        }
        return replies;
    }

    private String standing(String id) {
        Answer now = api.get("/conversations/" + id);
        return now.text("/status") + " " + now.text("/priority") + " "
                + now.json().at("/tags");
    }

    private String page(String id) {
        return "/conversations/" + number(id);
    }

    private String number(String id) {
        return api.get("/conversations/" + id).text("/number");
    }

    private static Map<String, Object> with(Map<String, ?> body, String name, Object value) {
        var all = new HashMap<String, Object>(body);
        all.put(name, value);
        return all;
    }

    private String letter(String priority) {
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Brown water " + key,
                        "priority",
                        priority,
                        "customer",
                        Map.of("email", UUID.randomUUID() + "@example.org", "name", "Ada Whitlock"),
                        "text",
                        "Is it safe?"));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.text("/id");
    }
}
