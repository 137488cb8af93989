package heed.conversations.effort;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.conversations.ConversationId;
import heed.identity.Roles;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ReportingEffortTest extends HeedTest {

    @Autowired
    private RebuildEffort rebuildEffort;

    @Autowired
    private Efforts efforts;

    @Autowired
    private Roles roles;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String queue = "effort-" + key;

    @BeforeEach
    void a_queue_of_its_own() {
        api.post("/queues", Map.of("key", queue, "name", "=Effort " + key));
        api.post("/teams", Map.of("key", "team-" + key, "name", "Team " + key, "queues", List.of(queue)));
    }

    @Test
    void each_step_is_counted_as_it_happens() {
        String id = begin();
        assertThat(effort(id, "index")).isEqualTo(2);

        append(id, "reply", "Which street is it?");
        append(id, "customer-message", "Mill Lane.");
        String answered = append(id, "reply", "We flushed the main.");

        assertThat(effort(id, "contacts")).isEqualTo(2);
        assertThat(effort(id, "clarifications")).isEqualTo(1);
        assertThat(effort(id, "waits")).isEqualTo(2);
        assertThat(effort(id, "index")).isEqualTo(5);

        String mark = "/conversations/" + id + "/entries/" + answered + "/marks/repeated";
        assertThat(api.put(mark, Map.of()).status()).isEqualTo(204);
        assertThat(api.put(mark, Map.of()).status()).isEqualTo(204);
        assertThat(effort(id, "repeats")).isEqualTo(1);
        assertThat(effort(id, "index")).isEqualTo(7);
        assertThat(api.delete(mark).status()).isEqualTo(204);
        assertThat(effort(id, "index")).isEqualTo(5);
    }

    @Test
    void one_click_below_a_message_marks_it_and_another_takes_it_away() {
        String id = begin();
        append(id, "reply", "It is safe.");
        append(id, "customer-message", "As I wrote, the street is Mill Lane.");
        String page = api.get("/conversations/" + id).text("/url");
        signIn();
        Answer shown = browser.get(page);
        String entry = shown.page()
                .select(".entry.from-customer .entry-marks input[name=entry]")
                .eachAttr("value")
                .getLast();

        Answer marked = browser.post(page + "/marks", Map.of("entry", entry, "kind", "repeated"));
        assertThat(marked.page().select(".entry-marks button[aria-pressed=true]"))
                .hasSize(1);
        assertThat(marked.page().select("#effort dd").text()).contains("1");
        assertThat(effort(id, "repeats")).isEqualTo(1);
        browser.post(page + "/marks", Map.of("entry", entry, "kind", "-repeated"));
        assertThat(effort(id, "repeats")).isZero();
    }

    @Test
    void a_mark_belongs_to_an_entry_of_its_conversation() {
        String id = begin();
        String elsewhere = append(begin(), "reply", "It is safe.");

        assertThat(api.put("/conversations/" + id + "/entries/" + elsewhere + "/marks/repeated", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(api.put("/conversations/" + id + "/entries/" + elsewhere + "/marks/loud", Map.of())
                        .text("/errors/0/pointer"))
                .isEqualTo("/kind");
    }

    @Test
    void what_was_closed_too_soon_is_counted_and_leads_to_its_cases() {
        String returned = begin();
        append(returned, "reply", "It is safe.");
        close(returned);
        append(returned, "customer-message", "It is brown again.");
        String silent = begin();
        close(silent);
        String thankful = begin();
        append(thankful, "reply", "It is safe.");
        append(thankful, "customer-message", "Thank you.");
        close(thankful);

        JsonNode part = part("queue", queue);

        assertThat(part.at("/conversations").asInt()).isEqualTo(3);
        assertThat(part.at("/reopened/numerator").asInt()).isEqualTo(1);
        assertThat(part.at("/reopened/denominator").asInt()).isEqualTo(3);
        assertThat(part.at("/withoutConfirmation/numerator").asInt()).isEqualTo(2);
        assertThat(part.at("/unanswered/numerator").asInt()).isEqualTo(1);
        assertThat(part.at("/messagesToResolution/numerator").asInt()).isEqualTo(1 + 3);
        assertThat(part.at("/messagesToResolution/denominator").asInt()).isEqualTo(2);
        signIn();
        for (var figure : Map.of("reopened", 1, "unconfirmed", 2, "unanswered", 1, "closings", 3, "contacts", 3)
                .entrySet()) {
            Answer cases = browser.get("/effort/cases?by=queue&figure=" + figure.getKey() + "&part=" + queue);
            assertThat(cases.page().select("tbody tr")).as(figure.getKey()).hasSize(figure.getValue());
        }
    }

    @Test
    void teams_channels_and_people_have_their_figures_too() {
        String id = begin();
        append(id, "reply", "It is safe.");
        close(id);

        assertThat(part("team", "team-" + key).at("/conversations").asInt()).isEqualTo(1);
        assertThat(part("channel", "web").at("/conversations").asInt()).isPositive();
        assertThat(part("agent", "").at("/conversations").asInt()).isPositive();
        assertThat(api.get("/effort?by=weather").text("/errors/0/pointer")).isEqualTo("/by");
        assertThat(api.get("/effort?from=2026-03-02&to=2026-03-01").status()).isEqualTo(400);

        signIn();
        for (String by : List.of("queue", "team", "channel", "agent")) {
            assertThat(browser.get("/effort?by=" + by).page().select("tbody tr"))
                    .as(by)
                    .isNotEmpty();
        }
        Answer csv = browser.get("/effort/report.csv?by=queue");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body()).contains("\"'=Effort " + key + "\",1,");
    }

    @Test
    void a_merge_adds_up_what_one_customer_bore_and_undoing_it_divides_it_again() {
        String one = begin();
        String other = begin();
        append(other, "reply", "It is safe.");
        api.post("/conversations/" + other + "/merges", Map.of("into", one));
        assertThat(effort(one, "contacts")).isEqualTo(2);
        assertThat(part("queue", queue).at("/conversations").asInt()).isEqualTo(1);

        api.delete("/conversations/" + other + "/merges");
        assertThat(effort(one, "contacts")).isEqualTo(1);
        assertThat(part("queue", queue).at("/conversations").asInt()).isEqualTo(2);
    }

    @Test
    void counting_again_finds_nothing_to_put_right_until_something_is_wrong() {
        String id = begin();
        append(id, "reply", "Which street is it?");
        var out = new PrintStream(OutputStream.nullOutputStream());
        rebuildEffort.run(List.of(), out);
        var before = efforts.find(new ConversationId(UUID.fromString(id)));

        efforts.save(new ConversationId(UUID.fromString(id)), new Effort(9, 9, 9, 9, 9, 9, Duration.ZERO, 9));
        rebuildEffort.run(List.of(), out);

        assertThat(efforts.find(new ConversationId(UUID.fromString(id)))).isEqualTo(before);
    }

    @Test
    void a_manager_sets_the_weights_as_a_new_version() {
        browser.signIn(roles.email("manager"), Roles.PASSWORD);
        Answer shown = browser.get("/settings/effort");
        assertThat(shown.page().select("#repeats").val()).isEqualTo("2");
        Map<String, String> weights = Map.of(
                "contacts",
                "1",
                "transfers",
                "2",
                "repeats",
                "3",
                "switches",
                "1",
                "clarifications",
                "1",
                "waits",
                "1",
                "reopenDays",
                "7");
        Answer wrong = browser.post("/settings/effort", Map.of("contacts", "many"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#contacts").val()).isEqualTo("many");

        int before = api.get("/effort/formula").json().at("/version").asInt();
        assertThat(browser.post("/settings/effort", weights)
                        .page()
                        .select("#repeats")
                        .val())
                .isEqualTo("3");
        assertThat(api.get("/effort/formula").json().at("/version").asInt()).isEqualTo(before + 1);
        api.put(
                "/effort/formula",
                Map.of(
                        "contacts",
                        1,
                        "transfers",
                        2,
                        "repeats",
                        2,
                        "switches",
                        1,
                        "clarifications",
                        1,
                        "waits",
                        1,
                        "reopenDays",
                        7));
        assertThat(api.as(roles.token("agent")).put("/effort/formula", weights).status())
                .isEqualTo(403);
    }

    private String begin() {
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Brown water " + key,
                        "queue",
                        queue,
                        "customer",
                        Map.of("email", "ada." + key + "@example.org", "name", "Ada Whitlock"),
                        "text",
                        "Is it safe?"));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.text("/id");
    }

    private String append(String id, String kind, String text) {
        Answer added = api.post("/conversations/" + id + "/entries", Map.of("kind", kind, "text", text));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return added.text("/id");
    }

    private void close(String id) {
        Answer closed = api.patch("/conversations/" + id, Map.of("status", "resolved"));
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
    }

    private int effort(String id, String count) {
        Answer effort = api.get("/conversations/" + id + "/effort");
        assertThat(effort.status()).as(effort.body()).isEqualTo(200);
        return effort.json().at("/" + count).asInt();
    }

    private JsonNode part(String by, String part) {
        Answer report = api.get("/effort?by=" + by);
        assertThat(report.status()).as(report.body()).isEqualTo(200);
        return StreamSupport.stream(report.json().at("/parts").spliterator(), false)
                .filter(each -> each.at("/part").asString().equals(part))
                .findFirst()
                .orElseThrow();
    }
}
