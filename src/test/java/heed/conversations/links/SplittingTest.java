package heed.conversations.links;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Agents;
import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.platform.Command;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SplittingTest extends HeedTest {

    private static final String NINE = "2026-03-02T09:00:00Z";
    private static final String TEN = "2026-03-02T10:00:00Z";
    private static final String ELEVEN = "2026-03-02T11:00:00Z";

    @Autowired
    private JdbcClient db;

    @Autowired
    private List<Command> commands;

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void what_is_split_off_is_read_and_found_in_the_new_conversation_and_in_no_other() {
        Case leak = open("Leak", "The pipe drips" + key, NINE);
        String meter = said(leak, "customer-message", "And the zirconium meter stands still", TEN);

        Case split = split(leak, List.of(meter));

        assertThat(texts(leak)).containsExactly("The pipe drips" + key);
        assertThat(texts(split)).containsExactly("And the zirconium meter stands still");
        assertThat(found("zirconium drips" + key)).isEmpty();
        assertThat(found("zirconium meter queue:support")).containsExactly(split.id);
        assertThat(found("\"zirconium meter\"")).containsExactly(split.id);
        assertThat(api.get("/conversations/" + split.id).text("/createdAt")).isEqualTo(TEN);
        assertThat(api.get("/conversations/" + split.id).text("/subject")).isEqualTo("Leak");
        assertThat(api.get("/conversations/" + leak.id).text("/excerpt")).startsWith("The pipe drips");

        undo(split);

        assertThat(texts(leak)).containsExactly("The pipe drips" + key, "And the zirconium meter stands still");
        assertThat(found("zirconium drips" + key)).containsExactly(leak.id);
        assertThat(found("zirconium meter")).doesNotContain(split.id);
    }

    @Test
    void each_matter_has_its_own_clock_from_when_it_was_written_and_rebuilding_gives_the_same() {
        Case leak = open("Leak", "The pipe leaks", NINE);
        String meter = said(leak, "customer-message", "And the meter stands still", TEN);
        said(leak, "reply", "We come at noon", ELEVEN);
        assertThat(clocks(leak)).contains("first-response-time 09:00 11:00");

        Case split = split(leak, List.of(meter));

        assertThat(clocks(leak)).contains("first-response-time 09:00 11:00");
        assertThat(clocks(split))
                .containsExactlyInAnyOrder(
                        "acknowledgement-time 10:00 running",
                        "first-response-time 10:00 running",
                        "resolution-time 10:00 running");
        assertThat(api.get("/conversations/" + split.id).text("/waitingSince")).isEqualTo(TEN);
        List<String> before =
                Stream.of(leak, split).flatMap(each -> clocks(each).stream()).toList();
        rebuild();
        assertThat(Stream.of(leak, split).flatMap(each -> clocks(each).stream()).toList())
                .isEqualTo(before);

        said(split, "reply", "A new meter is on its way", "2026-03-02T12:00:00Z");
        assertThat(clocks(split)).contains("first-response-time 10:00 12:00");
    }

    @Test
    void a_question_that_leaves_takes_its_waiting_along_and_brings_it_back() {
        Case leak = open("Leak", "The pipe leaks", NINE);
        said(leak, "reply", "We come at noon", TEN);
        String meter = said(leak, "customer-message", "And the meter stands still", ELEVEN);
        assertThat(clocks(leak)).contains("next-response-time 11:00 running");

        Case split = split(leak, List.of(meter));
        assertThat(clocks(leak)).noneMatch(each -> each.startsWith("next-response-time"));
        assertThat(api.get("/conversations/" + leak.id)
                        .json()
                        .at("/waitingSince")
                        .isNull())
                .isTrue();
        assertThat(clocks(split)).contains("first-response-time 11:00 running");

        api.patch("/conversations/" + leak.id, Map.of("status", "resolved"));
        undo(split);
        assertThat(clocks(leak)).contains("next-response-time 11:00 running");
        assertThat(clocks(split)).isEmpty();
        assertThat(api.get("/conversations/" + leak.id).text("/waitingSince")).isEqualTo(ELEVEN);
        assertThat(api.get("/conversations/" + leak.id).text("/status")).isEqualTo("open");
        List<String> before = clocks(leak);
        rebuild();
        assertThat(clocks(leak)).isEqualTo(before);
        assertThat(clocks(split)).isEmpty();
    }

    @Test
    void what_was_answered_in_the_new_one_stays_answered_when_the_split_is_undone() {
        Case leak = open("Leak", "The pipe leaks", NINE);
        said(leak, "reply", "We come at noon", "2026-03-02T09:30:00Z");
        String meter = said(leak, "customer-message", "And the meter stands still", TEN);
        Case split = split(leak, List.of(meter));
        said(split, "reply", "A new meter is on its way", ELEVEN);

        undo(split);

        assertThat(clocks(leak)).contains("next-response-time 10:00 11:00");
        assertThat(texts(leak)).contains("A new meter is on its way");
        said(split, "customer-message", "Thank you!", "2026-03-02T12:00:00Z");
        assertThat(texts(leak)).contains("Thank you!");
    }

    @Test
    void a_split_that_is_merged_back_counts_as_before() {
        Case leak = open("Leak", "The pipe leaks", NINE);
        said(leak, "reply", "We come at noon", TEN);
        String meter = said(leak, "customer-message", "And the meter stands still", ELEVEN);
        Case split = split(leak, List.of(meter));

        api.post("/conversations/" + split.id + "/merges", Map.of("into", leak.id));

        assertThat(clocks(leak)).contains("next-response-time 11:00 running");
        assertThat(texts(leak)).contains("And the meter stands still");
        assertThat(api.delete("/conversations/" + split.id + "/splits").status())
                .isEqualTo(409);
        api.delete("/conversations/" + split.id + "/merges");
        assertThat(clocks(split)).contains("first-response-time 11:00 running");
        undo(split);
        assertThat(clocks(leak)).contains("next-response-time 11:00 running");
    }

    @Test
    void the_matter_of_somebody_else_is_theirs() {
        Case ada = open("Leak", "The pipe leaks", NINE);
        Case bert = opened("bert", "Meter", "My meter stands still", TEN);
        api.post("/conversations/" + bert.id + "/merges", Map.of("into", ada.id));
        String meter = entry(ada, "My meter stands still");

        Case split = split(ada, List.of(meter));
        assertThat(api.get("/conversations/" + split.id).text("/customer/name")).isEqualTo("bert " + key);
        undo(split);

        Answer named = api.post(
                "/conversations/" + ada.id + "/splits",
                Map.of(
                        "entries", List.of(meter),
                        "subject", "Cora's meter",
                        "customer", Map.of("email", "cora." + key + "@example.org", "name", "Cora")));
        assertThat(named.text("/subject")).isEqualTo("Cora's meter");
        assertThat(api.get("/conversations/" + named.text("/id")).text("/customer/name"))
                .isEqualTo("Cora");
    }

    @Test
    void what_cannot_be_split_is_refused_with_the_reason() {
        Case leak = open("Leak", "The pipe leaks", NINE);
        String first = entry(leak, "The pipe leaks");
        String meter = said(leak, "customer-message", "And the meter", TEN);
        Case other = open("Other", "Other", NINE);

        assertThat(splitting(leak, List.of(first, meter)).body()).contains("has to stay");
        assertThat(splitting(leak, List.of()).body()).contains("\"/entries\"");
        assertThat(splitting(leak, List.of(entry(other, "Other"))).status()).isEqualTo(400);
        Case split = split(leak, List.of(meter));
        String more = said(split, "customer-message", "More of the meter", ELEVEN);
        assertThat(splitting(leak, List.of(meter)).status()).isEqualTo(400);
        assertThat(splitting(split, List.of(meter)).body()).contains("split off to here already");
        Case third = split(split, List.of(more));
        assertThat(api.delete("/conversations/" + split.id + "/splits").body()).contains("Undo that split first");
        undo(third);
        api.post("/conversations/" + third.id + "/merges", Map.of("into", other.id));
        assertThat(api.delete("/conversations/" + split.id + "/splits").status())
                .isEqualTo(409);
        assertThat(api.delete("/conversations/" + leak.id + "/splits").status()).isEqualTo(404);
        assertThat(splitting(third, List.of(more)).status()).isEqualTo(409);
    }

    @Test
    void the_page_chooses_marks_what_is_read_elsewhere_and_undoes() {
        Case leak = open("Leak", "The pipe leaks", NINE);
        String meter = said(leak, "customer-message", "And the meter stands still", TEN);
        signIn();
        Answer form = browser.get(leak.url + "/splits/new");
        assertThat(form.page().select(".split-choices li")).hasSize(2);

        Answer nothing = browser.post(leak.url + "/splits", Map.of("subject", "The meter"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().select("#entries-error").text()).contains("at least one");
        assertThat(nothing.page().select("#subject").val()).isEqualTo("The meter");
        Answer wrong = browser.post(
                leak.url + "/splits", Map.of("subject", "The meter", "entries", meter, "email", "no address"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#email-error")).isNotEmpty();
        assertThat(wrong.page().select("input[checked]")).hasSize(1);

        Answer split = browser.post(leak.url + "/splits", Map.of("subject", "The meter", "entries", meter));
        assertThat(split.page().select("h1").text()).isEqualTo("The meter");
        assertThat(split.page().select("#timeline").text()).contains("And the meter stands still");
        assertThat(split.page().select("#links").text()).contains("Split off from: Leak");
        Answer rest = browser.get(leak.url);
        assertThat(rest.page().select("#timeline").text())
                .doesNotContain("And the meter stands still")
                .contains("Now read in no. ");

        Answer undone = browser.post(split.page().select(".toast form").attr("action"), Map.of());
        assertThat(undone.page().select("#timeline").text())
                .contains("And the meter stands still")
                .doesNotContain("Now read in");
        Answer emptied = browser.get(split.url().replaceFirst("^https?://[^/]+", ""));
        assertThat(emptied.body()).contains("goes on in no.");
        assertThat(emptied.page().select("form[action*=merges/undo]")).isEmpty();
    }

    @Test
    void a_conversation_that_moved_to_another_queue_takes_its_words_along() {
        String hidden = "h" + key;
        api.post("/queues", Map.of("key", hidden, "name", "Hidden"));
        api.post("/teams", Map.of("key", "t" + key, "name", "Support " + key, "queues", List.of("support")));
        Case leak = open("Leak", "The pipe leaks", NINE);
        String secret = said(leak, "customer-message", "My bank wants xenon proof", TEN);
        Case split = split(leak, List.of(secret));
        api.patch("/conversations/" + split.id, Map.of("queue", hidden));
        Browser breda = Agents.signedIn(api, address(), "Breda Kos", "breda." + key, "t" + key);

        assertThat(breda.get(leak.url).body())
                .contains("Now read in no.")
                .contains("a conversation that you may not read")
                .doesNotContain("xenon");
        assertThat(breda.get(leak.url + "/history").body()).doesNotContain("xenon");
        assertThat(breda.get(leak.url + "/print?notes=true").body()).doesNotContain("xenon");
        assertThat(breda.get("/inbox?q=xenon").body()).doesNotContain("xenon proof");
        assertThat(breda.post(split.url + "/splits/undo", Map.of()).status()).isEqualTo(404);
    }

    record Case(String id, String url) {}

    private Case open(String subject, String text, String at) {
        return opened("ada", subject, text, at);
    }

    private Case opened(String who, String subject, String text, String at) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "channel", "web",
                "subject", subject,
                "customer", Map.of("email", who + "." + key + "@example.org", "name", who + " " + key),
                "text", text,
                "at", at));
        Answer begun = api.post("/conversations", body);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return new Case(begun.text("/id"), begun.text("/url"));
    }

    private String said(Case in, String kind, String text, String at) {
        Answer said = api.post("/conversations/" + in.id + "/entries", Map.of("kind", kind, "text", text, "at", at));
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        return said.text("/id");
    }

    private Answer splitting(Case in, List<String> entries) {
        return api.post("/conversations/" + in.id + "/splits", Map.of("entries", entries));
    }

    private Case split(Case in, List<String> entries) {
        Answer split = splitting(in, entries);
        assertThat(split.status()).as(split.body()).isEqualTo(201);
        return new Case(split.text("/id"), split.text("/url"));
    }

    private void undo(Case split) {
        Answer undone = api.delete("/conversations/" + split.id + "/splits");
        assertThat(undone.status()).as(undone.body()).isEqualTo(204);
    }

    private List<String> texts(Case of) {
        return api.get("/conversations/" + of.id + "/entries")
                .json()
                .at("/items")
                .valueStream()
                .filter(each -> !each.at("/kind").asString().equals("event"))
                .map(each -> each.at("/text").asString())
                .toList();
    }

    private String entry(Case of, String text) {
        return api.get("/conversations/" + of.id + "/entries")
                .json()
                .at("/items")
                .valueStream()
                .filter(each -> each.at("/text").asString().equals(text))
                .map(each -> each.at("/id").asString())
                .findFirst()
                .orElseThrow();
    }

    private List<String> found(String search) {
        return api.get("/conversations?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8))
                .json()
                .at("/items")
                .valueStream()
                .map(each -> each.at("/id").asString())
                .toList();
    }

    /** As the database has them: metric, hour of beginning, hour of end. */
    private List<String> clocks(Case of) {
        return db.sql("""
                select m.metric || ' ' || to_char(m.started_at at time zone 'UTC', 'HH24:MI') || ' '
                       || coalesce(to_char(m.stopped_at at time zone 'UTC', 'HH24:MI'), 'running') as clock
                  from measurement.measurement m
                 where m.subject_kind = 'conversation' and m.subject_id = :id
                 order by m.metric, m.ordinal
                """)
                .param("id", of.id)
                .query((row, _) -> row.getString("clock"))
                .list();
    }

    private void rebuild() {
        commands.stream()
                .filter(each -> each.words().equals("rebuild measurements"))
                .findFirst()
                .orElseThrow()
                .run(List.of(), new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }
}
