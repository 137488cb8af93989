package heed.conversations.fields;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.identity.Roles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class FillingInFieldsTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String queue = "fields-" + key;
    private final String cause = "cause-" + key;

    @Autowired
    Roles roles;

    @BeforeEach
    void a_queue_of_its_own() {
        made("/queues", Map.of("key", queue, "name", "Leaks " + key));
    }

    @Test
    void each_kind_is_kept_as_it_is_shown_and_found() {
        field("note-" + key, "text", Map.of());
        field("litres-" + key, "number", Map.of());
        field("burst-on-" + key, "date", Map.of());
        field("insured-" + key, "yes-no", Map.of());
        field(cause, "tree", Map.of("choices", causes()));
        String address = letter();

        Map<String, ?> values = Map.of(
                "note-" + key,
                "Below the Larch tree",
                "litres-" + key,
                1250.5,
                "burst-on-" + key,
                "2026-03-09",
                "insured-" + key,
                false,
                cause,
                "cast-iron");
        Answer filled = api.patch(address + "/fields", values);
        assertThat(filled.status()).as(filled.body()).isEqualTo(200);
        JsonNode shown = api.get(address).json().at("/fields");
        assertThat(shown.at("/litres-" + key).doubleValue()).isEqualTo(1250.5);
        assertThat(shown.at("/insured-" + key).booleanValue()).isFalse();
        assertThat(shown.at("/" + cause).asString()).isEqualTo("cast-iron");

        for (String found : List.of(
                "note-" + key + ":larch",
                "litres-" + key + ":>1250",
                "litres-" + key + ":1250.5",
                "burst-on-" + key + ":2026-03-09",
                "burst-on-" + key + ":<=2026-03-09",
                "insured-" + key + ":no",
                cause + ":cast-iron",
                cause + ":pipe",
                cause + ":\"Pipe of " + key + "\"",
                cause + ":*")) {
            assertThat(found("field." + found)).as(found).hasSize(1);
            assertThat(found("queue:" + queue + " -field." + found))
                    .as("not " + found)
                    .isEmpty();
        }
        for (String not : List.of(
                "note-" + key + ":oak",
                "note-" + key + ":%",
                "litres-" + key + ":>1250.5",
                "burst-on-" + key + ":<2026-03-09",
                "insured-" + key + ":yes",
                cause + ":frost")) {
            assertThat(found("field." + not)).as(not).isEmpty();
        }
    }

    @Test
    void a_search_for_what_is_no_field_or_no_value_says_so() {
        field("litres-" + key, "number", Map.of());
        for (String wrong : List.of("field.nowhere:1", "field:1", "field.litres-" + key + ":many")) {
            Answer answer = search(wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.text("/errors/0/pointer")).isEqualTo("/q");
        }
        assertThat(search("www.example.org:443").status()).isEqualTo(200);
    }

    @Test
    void what_has_to_be_filled_in_stops_the_closing_by_name_until_it_is() {
        field(cause, "tree", Map.of("choices", causes(), "required", "on-close"));
        String address = letter();

        Answer refused = api.patch(address, Map.of("status", "resolved"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("Field " + cause);

        fill(address, cause, "frost");
        assertThat(api.patch(address, Map.of("status", "resolved")).status()).isEqualTo(200);
        var emptied = new HashMap<String, Object>();
        emptied.put(cause, null);
        assertThat(api.patch(address + "/fields", emptied).text("/errors/0/pointer"))
                .isEqualTo("/" + cause);
        api.patch(address, Map.of("status", "open"));
        assertThat(api.patch(address + "/fields", emptied).status()).isEqualTo(200);
        assertThat(api.get(address).json().at("/fields").has(cause)).isFalse();
    }

    @Test
    void what_is_always_needed_is_needed_before_an_answer_too_and_a_note_needs_nothing() {
        field(cause, "text", Map.of("required", "always"));
        String address = letter();
        Map<String, ?> reply = Map.of("kind", "reply", "text", "We are coming.");
        assertThat(api.post(address + "/entries", Map.of("kind", "note", "text", "Look at the meter"))
                        .status())
                .isEqualTo(201);
        assertThat(api.post(address + "/entries", reply).status()).isEqualTo(409);
        fill(address, cause, "Frost");
        assertThat(api.post(address + "/entries", reply).status()).isEqualTo(201);
    }

    @Test
    void a_value_that_is_none_is_named_and_nothing_is_kept() {
        field("litres-" + key, "number", Map.of());
        field(cause, "tree", Map.of("choices", causes()));
        made("/queues", Map.of("key", "other-" + key, "name", "Other"));
        field("elsewhere-" + key, "text", Map.of("queues", List.of("other-" + key)));
        String address = letter();
        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of("litres-" + key, "12"),
                Map.of("litres-" + key, 1e18),
                Map.of("litres-" + key, 0.0000001),
                Map.of(cause, "rust"),
                Map.of(cause, List.of("frost")),
                Map.of("elsewhere-" + key, "x"),
                Map.of("nowhere-" + key, "x"))) {
            var body = new HashMap<String, Object>(wrong);
            Answer refused = api.patch(address + "/fields", body);
            assertThat(refused.status()).as(wrong.toString()).isEqualTo(400);
            assertThat(refused.text("/errors/0/pointer"))
                    .isEqualTo("/" + wrong.keySet().iterator().next());
        }
        assertThat(api.get(address + "/fields").json()).isEmpty();
    }

    @Test
    void a_choice_that_is_left_out_is_offered_no_more_and_stays_where_it_is() {
        field(cause, "tree", Map.of("choices", causes()));
        String address = letter();
        fill(address, cause, "cast-iron");
        Answer changed = api.patch(
                "/fields/" + cause, Map.of("choices", List.of(Map.of("key", "frost", "names", Map.of("en", "Frost")))));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);

        assertThat(api.get(address).json().at("/fields/" + cause).asString()).isEqualTo("cast-iron");
        assertThat(found("field." + cause + ":pipe")).hasSize(1);
        assertThat(api.patch(letter() + "/fields", Map.of(cause, "cast-iron")).status())
                .isEqualTo(400);
        signIn();
        String url = api.get(address).text("/url");
        assertThat(browser.get(url).page().select("#fields option[selected]").eachText())
                .contains("Pipe of " + key + " › Cast iron");

        field("other-" + key, "text", Map.of());
        Answer again = browser.post(
                url + "/fields", Map.of("version", "2", "field." + cause, "cast-iron", "field.other-" + key, "known"));
        assertThat(again.page().select(".entry.event").text()).contains("other-" + key + ": known");
        api.patch("/fields/" + cause, Map.of("archived", true));
        assertThat(browser.get(url).page().select("#fields dd").text()).contains("Cast iron");
        assertThat(api.get(address).json().at("/fields/" + cause).asString()).isEqualTo("cast-iron");
    }

    @Test
    void what_was_typed_stays_typed_and_a_stale_form_changes_nothing() {
        field("litres-" + key, "number", Map.of());
        String address = letter();
        String url = signIn().get(api.get(address).text("/url")).url().replace(address(), "");
        browser.get(url);

        Answer wrong = browser.post(url + "/fields", Map.of("version", "1", "field.litres-" + key, "twelve"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("input[name=field.litres-" + key + "]").val())
                .isEqualTo("twelve");
        assertThat(wrong.page().select(".error").text()).contains("Field litres-" + key);

        browser.post(url + "/fields", Map.of("version", "1", "field.litres-" + key, "1,250"));
        assertThat(api.get(address).json().at("/fields/litres-" + key).intValue())
                .isEqualTo(1250);
        Answer stale = browser.post(url + "/fields", Map.of("version", "1", "field.litres-" + key, "7"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select("input[name=field.litres-" + key + "]").val())
                .isEqualTo("7");
        assertThat(api.get(address).json().at("/fields/litres-" + key).intValue())
                .isEqualTo(1250);

        String tag = api.get(address + "/fields").header("ETag");
        assertThat(api.patch(address + "/fields", Map.of("litres-" + key, 8), Map.of("If-Match", tag))
                        .status())
                .isEqualTo(200);
        assertThat(api.patch(address + "/fields", Map.of("litres-" + key, 9), Map.of("If-Match", tag))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void the_page_sets_a_field_up_and_what_cannot_be_is_named() {
        signIn();
        browser.get("/settings/fields");
        Answer made = browser.post(
                "/settings/fields",
                Map.of(
                        "key",
                        cause,
                        "kind",
                        "tree",
                        "names.en",
                        "Cause " + key,
                        "names.fi",
                        "Syy " + key,
                        "required",
                        "on-close",
                        "queue",
                        queue,
                        "choices",
                        "Frost | fi: Pakkanen\npipe: Pipe\n  Cast iron\n"));
        assertThat(made.page().select("table").text()).contains("Cause " + key);
        JsonNode field = api.get("/fields/" + cause).json();
        assertThat(field.at("/choices/1/choices/0/key").asString()).isEqualTo("cast-iron");
        assertThat(field.at("/choices/0/names/fi").asString()).isEqualTo("Pakkanen");
        assertThat(browser.get("/settings/fields/" + cause)
                        .page()
                        .select("#choices")
                        .val())
                .isEqualTo("frost: Frost | fi: Pakkanen\npipe: Pipe\n  cast-iron: Cast iron");

        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of("key", "No key"),
                Map.of("key", cause),
                Map.of("kind", "colour"),
                Map.of("names", Map.of()),
                Map.of("names", Map.of("xx", "Unknown tongue")),
                Map.of("required", "often"),
                Map.of("queues", List.of("nowhere")),
                Map.of("choices", List.of()),
                Map.of("kind", "choice", "choices", causes()),
                Map.of("kind", "text", "choices", causes()))) {
            var body = new HashMap<String, Object>(
                    Map.of("key", "k-" + key, "kind", "tree", "names", Map.of("en", "Name"), "choices", causes()));
            body.putAll(wrong);
            assertThat(api.post("/fields", body).status()).as(wrong.toString()).isEqualTo(400);
        }
        assertThat(api.as(roles.token("agent"))
                        .post("/fields", Map.of("key", "a-" + key, "kind", "text", "names", Map.of("en", "A")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void two_hundred_fields_are_kept_and_shown() {
        for (int n = 0; n < 200; n++) {
            field("many-" + n + "-" + key, n % 2 == 0 ? "text" : "number", Map.of());
        }
        String address = letter();
        String url = api.get(address).text("/url");
        var values = new HashMap<String, Object>();
        for (int n = 0; n < 200; n++) {
            values.put("many-" + n + "-" + key, n % 2 == 0 ? "word " + n : (Object) n);
        }
        assertThat(api.patch(address + "/fields", values).status()).isEqualTo(200);
        signIn().get(url);
        assertThat(browser.get(url).body()).contains("word 0", "word 198");
        for (int n = 0; n < 200; n++) {
            api.patch("/fields/many-" + n + "-" + key, Map.of("archived", true));
        }
    }

    private List<?> causes() {
        return List.of(
                Map.of("key", "frost", "names", Map.of("en", "Frost")),
                Map.of(
                        "key",
                        "pipe",
                        "names",
                        Map.of("en", "Pipe of " + key),
                        "choices",
                        List.of(Map.of("key", "cast-iron", "names", Map.of("en", "Cast iron")))));
    }

    private void field(String name, String kind, Map<String, ?> more) {
        var body = new HashMap<String, Object>(
                Map.of("key", name, "kind", kind, "names", Map.of("en", "Field " + name), "queues", List.of(queue)));
        body.putAll(more);
        made("/fields", body);
    }

    private void fill(String address, String field, Object value) {
        Answer filled = api.patch(address + "/fields", Map.of(field, value));
        assertThat(filled.status()).as(filled.body()).isEqualTo(200);
    }

    private Answer search(String words) {
        return api.get("/conversations?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private Iterable<JsonNode> found(String words) {
        Answer answer = search(words);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/items");
    }

    private Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    private String letter() {
        return "/conversations/"
                + made(
                                "/conversations",
                                Map.of(
                                        "channel",
                                        "web",
                                        "subject",
                                        "Leak " + key,
                                        "queue",
                                        queue,
                                        "customer",
                                        Map.of("email", "ada." + key + "@example.org"),
                                        "text",
                                        "Water runs down the street."))
                        .text("/id");
    }
}
