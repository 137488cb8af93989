package heed.standards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A promise from its first wording to its figures, as a program meets it. */
class KeepingAPromiseTest extends HeedTest {

    private static final List<String> GATES = List.of("consulted", "distributed", "announced", "trained");

    @Autowired
    private FoldTallies fold;

    @Autowired
    private Tallies tallies;

    @Test
    void a_promise_needs_evidence_before_it_is_adopted_and_waivers_say_why() {
        draft("gates", "PT2M");

        Answer early = api.post("/standards/gates/adoption", "{}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().get("errors").findValuesAsString("detail"))
                .hasSize(2)
                .allMatch(each -> each.startsWith("Experience-based"));

        evidence("gates");
        assertThat(api.post("/standards/gates/adoption", "{}").status()).isEqualTo(201);
        Answer effect = api.post("/standards/gates/effect", Map.of("from", "2003-01-01"));
        assertThat(effect.status()).isEqualTo(409);
        assertThat(effect.json().get("errors").findValuesAsString("pointer"))
                .containsExactly("/consulted", "/distributed", "/announced", "/trained");

        JsonNode inEffect = effect("gates", "2003-01-01");
        assertThat(inEffect.get("state").asString()).isEqualTo("effective");
        assertThat(inEffect.get("milestones").findValuesAsString("kind")).contains("WAIVER");
    }

    @Test
    void of_two_people_who_adopt_at_once_one_does_and_the_other_learns_it() throws Exception {
        draft("at-once", "PT2M");
        evidence("at-once");

        Callable<Integer> adopt =
                () -> api.post("/standards/at-once/adoption", "{}").status();
        try (var people = Executors.newFixedThreadPool(4)) {
            List<Integer> statuses = people.invokeAll(List.of(adopt, adopt, adopt, adopt)).stream()
                    .map(each -> each.resultNow())
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(201, 409, 409, 409);
        }
    }

    @Test
    void the_past_and_the_present_are_judged_alike_and_the_parts_make_the_whole() {
        measure("alike-old", "2004-02-02T10:%02d:00Z", 40, 100);
        inEffect("alike", "2004-01-01");
        measure("alike-new", "2004-02-03T10:%02d:00Z", 20, 400);

        JsonNode whole = attainment("alike", "from=2004-02-01&to=2004-02-10&by=day");

        assertThat(whole.get("numerator").asLong()).isEqualTo(40);
        assertThat(whole.get("denominator").asLong()).isEqualTo(60);
        assertThat(whole.get("unacceptable").asLong()).isEqualTo(20);
        assertThat(whole.get("percent").decimalValue()).isEqualByComparingTo("66.67");
        assertThat(whole.get("verdict").asString()).isEqualTo("missed");
        assertThat(whole.get("series").findValuesAsString("key")).containsExactly("2004-02-02", "2004-02-03");
        assertThat(whole.get("series").findValuesAsString("denominator")).containsExactly("40", "20");
        assertThat(sum(attainment("alike", "from=2004-02-01&to=2004-02-10&by=queue")))
                .isEqualTo(60);
        assertThat(sum(attainment("alike", "from=2004-02-01&to=2004-02-10&by=agent")))
                .isEqualTo(60);
    }

    @Test
    void a_window_may_begin_and_end_at_any_second() {
        inEffect("edges", "2005-01-01");
        measure("edges", "2005-02-02T10:%02d:00Z", 60, 60);

        String query = "from=2005-02-02T10:05:00Z&to=2005-02-02T10:52:00Z";
        assertThat(attainment("edges", query).get("denominator").asLong()).isEqualTo(47);
        assertThat(attainment("edges", "from=2005-02-02T10:05:00Z&to=2005-02-02T10:07:00Z")
                        .get("denominator")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void folding_the_tally_changes_no_figure() {
        inEffect("folded", "2006-01-01");
        for (int i = 0; i < 20; i++) {
            measure("folded-" + i, "2006-02-02T10:%02d:00Z", 2, i * 20);
        }
        String before = attainment("folded", "from=2006-02-01&to=2006-02-05").get("numerator") + "/"
                + attainment("folded", "from=2006-02-01&to=2006-02-05").get("denominator");
        assertThat(tallies.unfolded()).contains("folded");

        fold.fold();

        assertThat(tallies.unfolded()).doesNotContain("folded");
        JsonNode after = attainment("folded", "from=2006-02-01&to=2006-02-05");
        assertThat(after.get("numerator") + "/" + after.get("denominator")).isEqualTo(before);
    }

    @Test
    void a_wait_that_is_overdue_counts_as_a_miss_while_it_runs() {
        inEffect("overdue", "2007-01-01");
        String line =
                "{\"externalId\":\"overdue-1\",\"metric\":\"delivery-time\",\"startedAt\":\"2007-03-01T10:00:00Z\","
                        + "\"dimensions\":{\"channel\":\"overdue\"}}";
        api.post("/measurements", "application/x-ndjson", line.getBytes(UTF_8));

        JsonNode running = attainment("overdue", "from=2007-03-01&to=2007-03-02");
        assertThat(running.get("denominator").asLong()).isEqualTo(1);
        assertThat(running.get("unacceptable").asLong()).isEqualTo(1);
        assertThat(running.get("running").asLong()).isEqualTo(1);
    }

    @Test
    void a_revision_judges_from_its_first_day_on() {
        inEffect("revised", "2008-01-01");
        measure("revised", "2008-02-02T10:%02d:00Z", 10, 100);
        measure("revised-later", "2008-03-02T10:%02d:00Z", 10, 100);

        api.post("/standards/revised/revision", Map.of("threshold", "PT1M", "unacceptable", "PT90S"));
        api.post("/standards/revised/adoption", "{}");
        effect("revised", "2008-03-01");

        assertThat(attainment("revised", "from=2008-02-01&to=2008-02-28")
                        .get("numerator")
                        .asLong())
                .isEqualTo(10);
        assertThat(attainment("revised", "from=2008-03-01&to=2008-03-28")
                        .get("unacceptable")
                        .asLong())
                .isEqualTo(10);
    }

    @Test
    void every_fault_of_a_draft_is_told_at_once() {
        Answer answer = api.post("/standards", """
                {"code":"No Good","metric":"happiness","threshold":"PT0S","target":{"percent":"120"},
                 "window":{"kind":"rolling","days":0,"timezone":"Mars/Base"},"formula":"mine","calendar":"none"}
                """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/code",
                        "/statement",
                        "/metric",
                        "/threshold",
                        "/target/percent",
                        "/window/days",
                        "/window/timezone",
                        "/formula",
                        "/calendar");
    }

    @Test
    void vague_words_cannot_be_adopted() {
        var body = new java.util.HashMap<>(wording("vague", "PT2M"));
        body.put("statement", Map.of("en", "We answer as soon as possible."));
        api.post("/standards", body);
        evidence("vague");

        assertThat(api.post("/standards/vague/adoption", "{}")
                        .json()
                        .get("detail")
                        .asString())
                .contains("as soon as possible");
    }

    private void inEffect(String code, String from) {
        draft(code, "PT2M");
        evidence(code);
        assertThat(api.post("/standards/" + code + "/adoption", "{}").status()).isEqualTo(201);
        effect(code, from);
    }

    private void draft(String code, String threshold) {
        assertThat(api.post("/standards", wording(code, threshold)).status()).isEqualTo(201);
    }

    private static Map<String, Object> wording(String code, String threshold) {
        return Map.of(
                "code",
                code,
                "statement",
                Map.of("en", "We deliver 90 % of all parcels within 2 minutes."),
                "metric",
                "delivery-time",
                "threshold",
                threshold,
                "unacceptable",
                "PT5M",
                "target",
                Map.of("direction", "floor", "percent", "90"),
                "scope",
                Map.of("channel", List.of(code)));
    }

    private void evidence(String code) {
        api.post("/standards/" + code + "/evidence", Map.of("type", "interview", "reference", "24 customers"));
        api.post("/standards/" + code + "/evidence", Map.of("type", "survey", "reference", "1,140 answers"));
    }

    private JsonNode effect(String code, String from) {
        List<Map<String, String>> waivers = GATES.stream()
                .map(gate -> Map.of("gate", gate, "reason", "imported history"))
                .toList();
        Answer answer = api.post("/standards/" + code + "/effect", Map.of("from", from, "waivers", waivers));
        assertThat(answer.status()).isEqualTo(201);
        return answer.json();
    }

    /** One parcel a minute of an hour, each delivered after so many seconds, on a channel named like the standard. */
    private void measure(String id, String startedAt, int many, int seconds) {
        String channel = id.replaceAll("-.*", "");
        var lines = new StringBuilder();
        for (int i = 0; i < many; i++) {
            String start = startedAt.formatted(i);
            String stop = java.time.Instant.parse(start).plusSeconds(seconds).toString();
            lines.append("""
                    {"externalId":"%s-%d","metric":"delivery-time","startedAt":"%s","stoppedAt":"%s","dimensions":{"channel":"%s","queue":"q%d","agent":"a%d"}}
                    """.formatted(id, i, start, stop, channel, i % 3, i % 7));
        }
        assertThat(api.post(
                                "/measurements",
                                "application/x-ndjson",
                                lines.toString().getBytes(UTF_8))
                        .json()
                        .get("accepted")
                        .asInt())
                .isEqualTo(many);
    }

    private JsonNode attainment(String code, String query) {
        Answer answer = api.get("/standards/" + code + "/attainment?" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static long sum(JsonNode attainment) {
        long sum = 0;
        for (JsonNode part : attainment.get("series")) {
            sum += part.get("denominator").asLong();
        }
        return sum;
    }
}
