package heed.conversations.promises;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.identity.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeepingPromisesTest extends HeedTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final String CALL = "We call you about the reading";

    @Autowired
    private WatchPromises watchPromises;

    @Autowired
    private BreakPromise breakPromise;

    @Autowired
    private Roles roles;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String queue = "promises-" + key;
    private String owner = "";
    private String id = "";
    private String page = "";

    @BeforeEach
    void a_letter_arrives() {
        api.post("/queues", Map.of("key", queue, "name", "Promises " + key));
        owner = colleague("manager");
        Answer begun = begin();
        id = begun.text("/id");
        page = begun.text("/url");
    }

    @Test
    void a_promise_made_in_a_reply_stands_beside_the_conversation_and_backs_its_words() {
        signIn();
        Answer shown = browser.get(page);
        assertThat(shown.page().select("#promise-tool input[name=promise-what]"))
                .hasSize(1);

        Answer sent = browser.post(page + "/entries", reply("We will call you tomorrow.", CALL, tomorrow(), "10:00"));

        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.page().select("#promises .promise .words").text()).isEqualTo(CALL);
        assertThat(sent.page().select("#promises .commitment")).isEmpty();
        Answer promises = api.get("/conversations/" + id + "/promises");
        assertThat(promises.text("/items/0/state")).isEqualTo("open");
        assertThat(promises.text("/items/0/entry")).isNotEmpty();
        assertThat(sent.page().select(".entry.event").text()).contains("Promised: “" + CALL + "”");
    }

    @Test
    void a_promise_without_a_day_stops_the_reply_and_loses_nothing() {
        signIn();
        browser.get(page);

        Answer refused = browser.post(page + "/entries", reply("We will call you.", CALL, "", ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#words").text()).isEqualTo("We will call you.");
        assertThat(refused.page().select("#promise-what").val()).isEqualTo(CALL);
        assertThat(refused.page().select("#promise-day-error").text()).contains("Choose the day");
        assertThat(api.get("/conversations/" + id).body()).doesNotContain("We will call you.");
    }

    @Test
    void what_is_promised_keeps_the_conversation_open() {
        String promise = promise(Map.of("dueAt", NOW.plus(1, ChronoUnit.DAYS).toString()));

        Answer refused = api.patch("/conversations/" + id, Map.of("status", "resolved"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/errors/0/detail")).contains(CALL);

        signIn();
        browser.get(page);
        Answer shown = browser.post(page + "/handling", Map.of("status", "resolved"));
        assertThat(shown.status()).isEqualTo(409);
        assertThat(shown.page().select(".notice[role=alert]").text()).contains(CALL);
        assertThat(shown.page().select(".notice a[href='#promises']")).hasSize(1);

        assertThat(api.post("/promises/" + promise + "/keeping", Map.of()).text("/state"))
                .isEqualTo("kept");
        assertThat(api.patch("/conversations/" + id, Map.of("status", "resolved"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_reply_that_was_to_close_it_too_is_sent_and_leaves_it_open() {
        signIn();
        browser.get(page);
        var form = new HashMap<>(reply("We will call you.", CALL, tomorrow(), ""));
        form.put("then", "resolved");

        Answer answer = browser.post(page + "/entries", form);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".entry.reply").text()).contains("We will call you.");
        assertThat(answer.page().select("#words").text()).isEmpty();
        assertThat(api.get("/conversations/" + id).text("/status")).isEqualTo("open");
    }

    @Test
    void a_promise_past_its_date_is_broken_once_however_many_look() throws Exception {
        String promise = promise(past(-3, -2));

        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(IntStream.range(0, 4)
                    .<Callable<Object>>mapToObj(_ -> () -> {
                        breakPromise.breakOverdue(new PromiseId(UUID.fromString(promise)));
                        return promise;
                    })
                    .toList());
        }
        watchPromises.watch();

        assertThat(api.get("/promises/" + promise).text("/state")).isEqualTo("broken");
        String timeline = api.get("/conversations/" + id).body();
        assertThat(timeline.split("promises.event.broken", -1)).hasSize(2);
        assertThat(api.post("/promises/" + promise + "/keeping", Map.of()).text("/state"))
                .isEqualTo("kept-late");
        assertThat(api.post("/promises/" + promise + "/keeping", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void another_date_needs_a_reason_and_the_first_one_counts() {
        String promise = promise(past(-3, -2));
        Map<String, String> later =
                Map.of("dueOn", LocalDate.now().plusDays(3).toString(), "reason", "The part is missing.");

        assertThat(api.post("/promises/" + promise + "/moves", Map.of("dueOn", "2999-01-01"))
                        .text("/errors/0/pointer"))
                .isEqualTo("/reason");
        assertThat(api.post("/promises/" + promise + "/moves", later, Map.of("If-Match", "\"77\""))
                        .status())
                .isEqualTo(412);
        Answer moved = api.post("/promises/" + promise + "/moves", later);
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(moved.text("/state")).isEqualTo("open");
        assertThat(moved.text("/moves/0/reason")).isEqualTo("The part is missing.");
        assertThat(moved.text("/missedAt")).isEqualTo(moved.text("/firstDueAt"));

        signIn();
        Answer shown = browser.get("/promises/" + promise);
        assertThat(shown.page().text()).contains("The part is missing.", "First promised for");
        assertThat(browser.get("/promises?view=missed").page().select("tbody").text())
                .contains(CALL);
    }

    @Test
    void the_rate_counts_what_was_kept_by_the_first_date_of_all_that_were_due() {
        LocalDate day = LocalDate.of(1200 + Math.floorMod(key.hashCode(), 700), 3, 1);
        String from = day.toString();
        String to = day.plusDays(10).toString();
        String kept = promise(on(day, 3));
        settle(kept, "/keeping", day, 2);
        String late = promise(on(day, 3));
        settle(late, "/keeping", day, 5);
        promise(on(day, 4));
        watchPromises.watch();

        Answer rate = api.get("/promises/kept-rate?from=" + from + "&to=" + to);
        assertThat(rate.json().at("/numerator").asInt()).isEqualTo(1);
        assertThat(rate.json().at("/denominator").asInt()).isEqualTo(3);
        assertThat(rate.text("/percent")).startsWith("33.33");
        assertThat(rate.json().at("/keptLate").asInt()).isEqualTo(1);
        for (var figure : Map.of("kept", 1, "missed", 2, "all", 3).entrySet()) {
            assertThat(api.get("/promises?view=" + figure.getKey() + "&from=" + from + "&to=" + to)
                            .json()
                            .at("/items"))
                    .as(figure.getKey())
                    .hasSize(figure.getValue());
        }
    }

    @Test
    void a_standard_can_be_written_over_kept_promises() {
        String code = "we-keep-our-word-" + key;
        LocalDate day = LocalDate.of(2004, 3, 1);
        settle(promise(on(day, 3)), "/keeping", day, 2);
        settle(promise(on(day, 3)), "/keeping", day, 5);
        promise(on(day, 4));
        watchPromises.watch();
        made(
                "/standards",
                Map.of(
                        "code",
                        code,
                        "statement",
                        Map.of("en", "We keep 95 % of our promises by the hour that we said."),
                        "metric",
                        "promise-kept",
                        "threshold",
                        "PT1S",
                        "unacceptable",
                        "PT24H",
                        "target",
                        Map.of("direction", "floor", "percent", "95"),
                        "scope",
                        Map.of("queue", List.of(queue))));
        made("/standards/" + code + "/evidence", Map.of("type", "interview", "reference", "24 customers"));
        made("/standards/" + code + "/evidence", Map.of("type", "survey", "reference", "1,140 answers"));
        made("/standards/" + code + "/adoption", Map.of());
        List<Map<String, String>> waivers = List.of("consulted", "distributed", "announced", "trained").stream()
                .map(gate -> Map.of("gate", gate, "reason", "An old promise"))
                .toList();
        made("/standards/" + code + "/effect", Map.of("from", "2004-01-01", "waivers", waivers));

        Answer attainment = api.get("/standards/" + code + "/attainment?from=2004-01-01&to=2005-01-01");

        assertThat(attainment.json().at("/numerator").asInt())
                .as(attainment.body())
                .isEqualTo(1);
        assertThat(attainment.json().at("/denominator").asInt()).isEqualTo(3);
    }

    @Test
    void what_was_promised_follows_a_merge_and_comes_back_with_its_undoing() {
        promise(Map.of("dueAt", NOW.plus(1, ChronoUnit.DAYS).toString()));
        String survivor = begin().text("/id");
        api.post("/conversations/" + id + "/merges", Map.of("into", survivor));

        assertThat(api.get("/conversations/" + survivor + "/promises").json().at("/items"))
                .hasSize(1);
        assertThat(api.patch("/conversations/" + survivor, Map.of("status", "closed"))
                        .status())
                .isEqualTo(409);

        api.delete("/conversations/" + id + "/merges");
        assertThat(api.get("/conversations/" + survivor + "/promises").json().at("/items"))
                .isEmpty();
        assertThat(api.patch("/conversations/" + survivor, Map.of("status", "closed"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_promise_of_somebody_who_left_needs_another_owner() {
        promise(Map.of("dueAt", NOW.plus(1, ChronoUnit.DAYS).toString()));
        assertThat(unowned()).doesNotContain(id);

        signIn();
        browser.get("/settings/staff/" + owner);
        browser.post("/settings/staff/" + owner + "/deactivation", Map.of());
        assertThat(unowned()).contains(id);
        assertThat(browser.get(page).page().select("#promises").text()).contains("Needs an owner");

        String promise = api.get("/conversations/" + id + "/promises").text("/items/0/id");
        assertThat(api.patch("/promises/" + promise, Map.of("owner", colleague("observer")))
                        .status())
                .isEqualTo(400);
        assertThat(api.patch("/promises/" + promise, Map.of("owner", colleague("manager")))
                        .status())
                .isEqualTo(200);
        assertThat(unowned()).doesNotContain(id);
    }

    @Test
    void words_without_a_promise_are_counted_until_somebody_stands_behind_them() {
        signIn();
        browser.get(page);
        Answer hint = browser.post(
                page + "/commitments", Map.of("kind", "reply", "words", "Hello. We will call you tomorrow at 10."));
        assertThat(hint.page().select(".commitment").text()).contains("We will call you tomorrow at 10.");
        Answer filled =
                browser.post(page + "/commitments/promise", Map.of("commitment", "We will call you tomorrow at 10."));
        assertThat(filled.page().select("#promise-time").val()).isEqualTo("10:00");

        browser.post(
                page + "/entries",
                Map.of("kind", "reply", "words", "We will call you tomorrow. We will send you the form."));
        Answer left = api.get("/conversations/" + id + "/commitments");
        assertThat(left.json().at("/items")).hasSize(2);
        assertThat(browser.get("/promises?view=unbacked").status()).isEqualTo(200);

        promise(Map.of("dueOn", tomorrow(), "commitment", left.text("/items/0/id")));
        browser.get(page);
        browser.post(page + "/commitments/" + left.text("/items/1/id") + "/dismissal", Map.of());
        assertThat(api.get("/conversations/" + id + "/commitments").json().at("/items"))
                .isEmpty();
    }

    @Test
    void a_slip_is_taken_back() {
        String promise = promise(Map.of("dueAt", NOW.plus(1, ChronoUnit.DAYS).toString()));
        signIn();
        browser.get(page);
        Answer kept = browser.post("/promises/" + promise + "/keeping", Map.of("back", "conversation"));
        assertThat(kept.page().select(".toast form").attr("action")).isEqualTo("/promises/" + promise + "/reopening");

        browser.post("/promises/" + promise + "/reopening", Map.of());
        assertThat(api.get("/promises/" + promise).text("/state")).isEqualTo("open");
        Answer released = browser.post("/promises/" + promise + "/release", Map.of("reason", ""));
        assertThat(released.status()).isEqualTo(422);
        assertThat(released.page().text()).contains("Say why");
    }

    @Test
    void faults_are_named_with_their_fields() {
        for (var wrong : Map.of(
                        "/text", Map.of("text", " ", "dueOn", "2999-01-01"),
                        "/dueAt", Map.of("text", CALL),
                        "/owner", Map.of("text", CALL, "dueOn", "2999-01-01", "owner", UUID.randomUUID()),
                        "/entry",
                                Map.of("text", CALL, "dueOn", "2999-01-01", "owner", owner, "entry", UUID.randomUUID()))
                .entrySet()) {
            Answer refused = api.post("/conversations/" + id + "/promises", wrong.getValue());
            assertThat(refused.status()).as(wrong.getKey()).isEqualTo(400);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo(wrong.getKey());
        }
    }

    @Test
    void who_does_not_answer_the_queue_learns_nothing_of_its_promises() {
        String promise = promise(Map.of("dueAt", NOW.plus(1, ChronoUnit.DAYS).toString()));
        var agent = api.as(roles.token("agent"));

        assertThat(agent.get("/promises/" + promise).status()).isEqualTo(404);
        assertThat(agent.post("/promises/" + promise + "/keeping", Map.of()).status())
                .isEqualTo(404);
        assertThat(agent.get("/promises?view=team&limit=200").body()).doesNotContain(promise);
    }

    private Answer begin() {
        return made(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Meter reading " + key,
                        "queue",
                        queue,
                        "customer",
                        Map.of("email", "ada." + key + "@example.org", "name", "Ada Whitlock"),
                        "text",
                        "Which reading is right?"));
    }

    private String promise(Map<String, ?> wording) {
        var body = new HashMap<String, Object>(wording);
        body.put("text", CALL);
        body.put("owner", owner);
        return made("/conversations/" + id + "/promises", body).text("/id");
    }

    private void settle(String promise, String how, LocalDate day, int hour) {
        Answer settled = api.post("/promises/" + promise + how, Map.of("at", day + "T0" + hour + ":00:00Z"));
        assertThat(settled.status()).as(settled.body()).isEqualTo(200);
    }

    private static Map<String, String> on(LocalDate day, int hour) {
        return Map.of("at", day + "T01:00:00Z", "dueAt", day + "T0" + hour + ":00:00Z");
    }

    private static Map<String, String> past(int madeHours, int dueHours) {
        return Map.of(
                "at", NOW.plus(madeHours, ChronoUnit.HOURS).toString(),
                "dueAt", NOW.plus(dueHours, ChronoUnit.HOURS).toString());
    }

    private static Map<String, String> reply(String words, String what, String day, String time) {
        return Map.of("kind", "reply", "words", words, "promise-what", what, "promise-day", day, "promise-time", time);
    }

    private String unowned() {
        return api.get("/promises?view=unowned&limit=200").body();
    }

    private String colleague(String role) {
        return made(
                        "/staff",
                        Map.of(
                                "name",
                                "Ines Moss",
                                "email",
                                UUID.randomUUID() + "@promises.example",
                                "roles",
                                List.of(role)))
                .text("/id");
    }

    private static String tomorrow() {
        return LocalDate.now().plusDays(1).toString();
    }

    private Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }
}
