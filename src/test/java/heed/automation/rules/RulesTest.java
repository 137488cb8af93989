package heed.automation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.Api;
import heed.HeedTest;
import heed.TurnableClock;
import heed.identity.Roles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RulesTest extends HeedTest {

    @Autowired
    Roles roles;

    @Autowired
    TurnableClock clock;

    @Autowired
    SweepTimers sweepTimers;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String queue = "q-" + key;
    private final List<String> switchedOn = new ArrayList<>();

    @BeforeEach
    void a_queue_of_its_own() {
        api.post("/queues", Map.of("key", queue, "name", "Queue " + key));
    }

    @AfterEach
    void leave_no_rule_on() {
        clock.turn(Duration.ZERO);
        switchedOn.forEach(id -> api.delete("/rules/" + id + "/activation"));
    }

    private Map<String, Object> condition(String field, String operator, String... values) {
        return Map.of("field", field, "operator", operator, "values", List.of(values));
    }

    private Map<String, Object> rule(String name, List<String> events, List<?> conditions, Map<?, ?>... actions) {
        var all = new ArrayList<Object>(conditions);
        all.add(condition("queue", "is", queue));
        var body = new HashMap<String, Object>();
        body.put("name", name);
        body.put("events", events);
        body.put("conditions", all);
        body.put("actions", List.of(actions));
        return body;
    }

    private static Map<String, Object> action(String kind, String field, Object value) {
        return Map.of("action", kind, field, value);
    }

    private String on(Map<String, Object> body) {
        Answer added = api.post("/rules", body);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String id = added.text("/id");
        switchedOn.add(id);
        assertThat(api.post("/rules/" + id + "/activation", Map.of()).status()).isEqualTo(200);
        return id;
    }

    private String letter(String subject, String text) {
        return letter("web", subject, text);
    }

    private String letter(String channel, String subject, String text) {
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        channel,
                        "subject",
                        subject,
                        "queue",
                        queue,
                        "customer",
                        Map.of("email", UUID.randomUUID() + "@council.example", "name", "Ada Whitlock"),
                        "text",
                        text));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.text("/id");
    }

    private static <T> T eventually(Callable<T> asked, Predicate<T> seen) {
        return await().atMost(Duration.ofSeconds(15)).until(asked, seen);
    }

    private Answer whenAsked(String rule, String outcome) {
        return eventually(
                () -> api.get("/rules/" + rule + "/runs?outcome=" + outcome),
                answer -> answer.json().at("/items").size() > 0);
    }

    @Test
    void a_rule_acts_when_its_conditions_hold_under_its_own_name() {
        String id = on(rule(
                "Leaks " + key,
                List.of("opened"),
                List.of(
                        condition("text", "contains", "léak", "burst"),
                        condition("channel", "is", "web"),
                        condition("customer", "contains", "@council.example"),
                        condition("assignee", "is", "nobody")),
                action("priority", "to", "urgent"),
                action("note", "text", "A leak at {{customer.name}}."),
                action("add-tags", "tags", List.of("leak"))));
        String leak = letter("Help", "There is a LEAK in Mill Lane.");
        String bill = letter("My bill", "It is too high.");

        Answer done = whenAsked(id, "done");
        assertThat(done.text("/items/0/conversation")).isEqualTo(leak);
        Answer after = api.get("/conversations/" + leak);
        assertThat(after.text("/priority")).isEqualTo("urgent");
        assertThat(after.body()).contains("A leak at Ada Whitlock.").contains("Rule: Leaks " + key);

        Answer not = whenAsked(id, "not-matched");
        assertThat(not.text("/items/0/conversation")).isEqualTo(bill);
        assertThat(not.json().at("/items/0/checks").valueStream())
                .filteredOn(check -> !check.at("/held").asBoolean())
                .singleElement()
                .satisfies(check ->
                        assertThat(check.at("/condition/field").asString()).isEqualTo("text"));
        assertThat(api.get("/conversations/" + bill).text("/priority")).isEqualTo("normal");
    }

    @Test
    void rules_are_asked_in_their_order_and_one_that_stops_ends_it() {
        Map<String, Object> stopping =
                rule("First " + key, List.of("opened"), List.of(), action("priority", "to", "high"));
        stopping.put("stops", true);
        String second = on(rule(
                "Second " + key,
                List.of("opened"),
                List.of(condition("priority", "is", "high")),
                action("add-tags", "tags", List.of("second"))));
        String first = on(stopping);
        String seen = letter("One", "Text");
        whenAsked(second, "not-matched");
        whenAsked(first, "done");
        assertThat(api.get("/conversations/" + seen).json().at("/tags").size()).isZero();

        List<String> order = api.get("/rules")
                .json()
                .at("/items")
                .valueStream()
                .map(each -> each.at("/id").asString())
                .toList();
        var turned = new ArrayList<>(order);
        turned.remove(first);
        turned.addFirst(first);
        assertThat(api.put("/rules/order", Map.of("rules", turned)).status()).isEqualTo(200);
        assertThat(api.get("/rules").text("/items/0/id")).isEqualTo(first);
        String stopped = letter("Two", "Text");
        eventually(
                () -> api.get("/conversations/" + stopped),
                answer -> answer.text("/priority").equals("high"));
        assertThat(api.get("/rules/" + second + "/runs").json().at("/items").size())
                .as("the second is not asked about the second letter")
                .isEqualTo(1);
    }

    @Test
    void a_reply_of_a_rule_stops_no_reply_clock_and_carries_the_companys_name() {
        String id = on(rule(
                "Thanks " + key,
                List.of("opened"),
                List.of(),
                action("reply", "text", "Dear {{customer.firstName}}, we have your letter. {{agent.name}}")));
        String letter = letter("Hello", "Anybody there?");

        whenAsked(id, "done");
        Answer after = api.get("/conversations/" + letter);
        assertThat(after.json().at("/entries/items").valueStream())
                .filteredOn(entry -> entry.at("/kind").asString().equals("reply"))
                .singleElement()
                .satisfies(reply -> {
                    assertThat(reply.at("/author/kind").asString()).isEqualTo("bot");
                    assertThat(reply.at("/text").asString())
                            .startsWith("Dear Ada, we have your letter.")
                            .doesNotContain("Rule");
                });
        assertThat(api.get("/conversations?q=waiting:%3E0m+queue:" + queue).body())
                .contains(letter);
    }

    @Test
    void no_rule_answers_itself_nor_a_rule_that_follows_from_it() {
        String high = on(rule(
                "To high " + key,
                List.of("opened", "priority-changed"),
                List.of(condition("priority", "is-not", "high")),
                action("priority", "to", "high")));
        String low = on(rule(
                "To low " + key,
                List.of("priority-changed"),
                List.of(condition("priority", "is-not", "low")),
                action("priority", "to", "low")));
        String letter = letter("Ping", "Pong");

        whenAsked(low, "done");
        eventually(
                () -> api.get("/conversations/" + letter),
                answer -> answer.text("/priority").equals("low"));
        // What the second changed is noted with the first in its chain, and is worked off before this letter is.
        letter("Another", "one");
        eventually(
                () -> api.get("/rules/" + low + "/runs?outcome=done"),
                answer -> answer.json().at("/items").size() == 2);
        assertThat(api.get("/rules/" + high + "/runs?outcome=done")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
        assertThat(api.get("/conversations/" + letter).text("/priority")).isEqualTo("low");
    }

    @Test
    void a_rule_that_does_too_much_to_one_conversation_is_switched_off() {
        Map<String, Object> body =
                rule("Eager " + key, List.of("customer-wrote"), List.of(), action("note", "text", "Once more."));
        body.put("mostADay", 2);
        String id = on(body);
        String letter = letter("Hello", "First");
        for (int n = 0; n < 3; n++) {
            api.post("/conversations/" + letter + "/entries", Map.of("kind", "customer-message", "text", "More " + n));
        }

        whenAsked(id, "held-back");
        Answer rule = api.get("/rules/" + id);
        assertThat(rule.json().at("/on").asBoolean()).isFalse();
        assertThat(rule.text("/stoppedAt")).isNotEmpty();
        assertThat(api.get("/rules/" + id + "/runs?outcome=done")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void a_customer_who_waits_longer_than_a_rule_says_is_found_once_and_one_who_was_answered_is_not() {
        String before = letter("Old", "I wait already.");
        Map<String, Object> body =
                rule("Waiting " + key, List.of("waiting"), List.of(), action("add-tags", "tags", List.of("late")));
        body.put("delay", "PT4H");
        String id = on(body);
        String answered = letter("chat", "Answered", "Hello?");
        Answer reply = api.as(roles.token("manager"))
                .post("/conversations/" + answered + "/entries", Map.of("kind", "reply", "text", "Yes."));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        String waiting = letter("Waiting", "Hello?");
        eventually(() -> sweepTimers.waits(), none -> none == 0);

        clock.turn(Duration.ofHours(4).plusMinutes(1));
        eventually(
                () -> api.get("/rules/" + id + "/runs?outcome=done"),
                answer -> answer.json().at("/items").size() == 2);
        assertThat(api.get("/rules/" + id + "/runs?outcome=done")
                        .json()
                        .at("/items")
                        .valueStream())
                .extracting(run -> run.at("/conversation").asString())
                .containsExactlyInAnyOrder(before, waiting);
        assertThat(api.get("/conversations/" + waiting).body()).contains("\"late\"");
        assertThat(api.get("/conversations/" + answered).json().at("/tags").size())
                .isZero();

        body.put("name", "Still waiting " + key);
        assertThat(api.put("/rules/" + id, body).status()).isEqualTo(200);
        sweepTimers.waits();
        letter("Marker", "to be worked off behind");
        assertThat(api.get("/rules/" + id + "/runs?outcome=done")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void where_one_action_cannot_be_done_none_is_and_other_rules_go_on() {
        String failing = on(rule(
                "Failing " + key,
                List.of("opened"),
                List.of(),
                action("note", "text", "To be taken back."),
                action("reply", "text", "We pay {{? how much}}.")));
        String fine = on(rule("Fine " + key, List.of("opened"), List.of(), action("priority", "to", "low")));
        String letter = letter("Money", "Please");

        whenAsked(fine, "done");
        Answer failed = whenAsked(failing, "failed");
        assertThat(failed.json().at("/items/0/reasons").size()).isPositive();
        assertThat(api.get("/conversations/" + letter).body()).doesNotContain("To be taken back.");
    }

    @Test
    void a_trial_says_what_would_have_been_done_and_does_nothing() {
        String leak = letter("Leak", "A burst pipe");
        letter("Bill", "Too high");
        Answer added = api.post(
                "/rules",
                rule(
                        "Trial " + key,
                        List.of("opened"),
                        List.of(condition("text", "contains", "burst")),
                        action("reply", "text", "Dear {{customer.firstName}}, a crew is coming.")));
        String id = added.text("/id");

        Answer trial = api.get("/rules/" + id + "/trial?days=1");
        assertThat(trial.status()).as(trial.body()).isEqualTo(200);
        assertThat(trial.json().at("/matched").asInt()).isEqualTo(1);
        assertThat(trial.text("/matches/0/conversation")).isEqualTo(leak);
        assertThat(trial.text("/matches/0/says/0")).isEqualTo("Dear Ada, a crew is coming.");
        assertThat(api.get("/conversations/" + leak).body()).doesNotContain("a crew is coming");
        assertThat(api.get("/rules/" + id + "/runs").json().at("/items").size()).isZero();
    }

    @Test
    void S57_a_rule_knows_no_variable_but_those_of_its_conversation_and_S56_words_are_no_code() {
        Answer unknown = api.post(
                "/rules",
                rule("Secrets", List.of("opened"), List.of(), action("note", "text", "{{conversation.4711.text}}")));
        assertThat(unknown.status()).isEqualTo(400);
        String id = on(rule(
                "Literal " + key,
                List.of("opened"),
                List.of(),
                action("note", "text", "${7*7} #{7*7} T(java.lang.Runtime) {{customer.name}}")));
        String letter = letter("${7*7}", "{{agent.name}} {{constructor}}");
        whenAsked(id, "done");
        assertThat(api.get("/conversations/" + letter).body())
                .contains("\"${7*7} #{7*7} T(java.lang.Runtime) Ada Whitlock\"");
    }

    @Test
    void what_is_wrong_with_a_rule_is_said_at_its_field() {
        Answer wrong = api.post(
                "/rules",
                Map.of(
                        "name",
                        " ",
                        "events",
                        List.of("sunrise"),
                        "conditions",
                        List.of(condition("queue", "contains", "x"), condition("mood", "is", "bad")),
                        "actions",
                        List.of(action("assign", "to", "me"), action("webhook", "to", UUID.randomUUID()))));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("/name", "/events/0", "/conditions/0/operator", "/conditions/1/field", "/actions/0/to")
                .contains("/actions/1/to");
        assertThat(api.post("/rules", Map.of("name", "x", "colour", "red")).status())
                .isEqualTo(400);
    }

    @Test
    void an_agent_reads_rules_and_writes_none_and_sees_no_conversation_of_other_queues_in_the_log() {
        String id = on(rule("Seen " + key, List.of("opened"), List.of(), action("priority", "to", "low")));
        String letter = letter("Hidden", "text");
        whenAsked(id, "done");
        Api agent = api.as(roles.token("agent"));

        assertThat(agent.get("/rules/" + id).status()).isEqualTo(200);
        assertThat(agent.post("/rules", rule("Mine", List.of("opened"), List.of()))
                        .status())
                .isEqualTo(403);
        Answer log = agent.get("/rules/" + id + "/runs");
        assertThat(log.body()).doesNotContain(letter);
        assertThat(log.json().at("/items/0/checks").size()).isZero();
        assertThat(agent.get("/rules/" + id + "/trial").body()).doesNotContain(letter);
    }

    @Test
    void who_changed_a_rule_meanwhile_is_not_written_over() {
        Answer added = api.post(
                "/rules", rule("Tagged " + key, List.of("opened"), List.of(), action("priority", "to", "low")));
        String path = "/rules/" + added.text("/id");
        Map<String, Object> body =
                rule("Changed " + key, List.of("opened"), List.of(), action("priority", "to", "high"));
        Map<String, String> first = Map.of("If-Match", "\"1\"");
        assertThat(api.put(path, body, first).status()).isEqualTo(200);
        body.put("name", "Again " + key);
        assertThat(api.put(path, body, first).status()).isEqualTo(412);
    }
}
