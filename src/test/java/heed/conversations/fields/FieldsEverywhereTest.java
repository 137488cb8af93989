package heed.conversations.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.identity.Roles;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Fields in lists and exports, asked when a conversation begins, and filled in for many. */
class FieldsEverywhereTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String queue = "everywhere-" + key;
    private final String cause = "cause-" + key;
    private final String litres = "litres-" + key;

    @Autowired
    Roles roles;

    @BeforeEach
    void a_queue_that_asks() {
        made("/queues", Map.of("key", queue, "name", "Leaks " + key));
        field(
                cause,
                "choice",
                Map.of(
                        "names",
                        Map.of("en", "Cause " + key, "sl", "Vzrok " + key),
                        "choices",
                        List.of(
                                Map.of("key", "frost", "names", Map.of("en", "Frost", "sl", "Zmrzal")),
                                Map.of("key", "digging", "names", Map.of("en", "Digging", "sl", "Izkop")))));
        field(litres, "number", Map.of());
    }

    @AfterEach
    void ask_no_more() {
        api.patch("/fields/" + cause, Map.of("archived", true));
        api.patch("/fields/" + litres, Map.of("archived", true));
    }

    @Test
    void a_list_and_its_export_have_a_column_for_each_field() {
        String id = letter(queue, Map.of(cause, "frost", litres, -1250.5));
        Answer view = api.post(
                "/views",
                Map.of(
                        "name",
                        "V " + key,
                        "search",
                        "queue:" + queue,
                        "columns",
                        List.of("subject", "field." + cause)));
        assertThat(view.status()).as(view.body()).isEqualTo(201);
        assertThat(api.post("/views", Map.of("name", "W " + key, "columns", List.of("field.nowhere-" + key)))
                        .text("/errors/0/pointer"))
                .isEqualTo("/columns/0");

        Browser reader = new Browser(address()).speaking(Locale.of("sl"));
        reader.signIn(EMAIL, PASSWORD);
        reader.post("/profile", Map.of("language", "sl", "theme", "", "zone", "Europe/London"));
        reader.get("/inbox");
        reader.post("/inbox/layout", Map.of("table", "true", "column", "field." + litres));
        var table = reader.get("/inbox?view=" + view.text("/key")).page();
        assertThat(table.select("th").eachText()).contains("Vzrok " + key);
        assertThat(table.select("td").eachText()).contains("Zmrzal");
        assertThat(reader.get("/inbox?view=all&q=queue:" + queue)
                        .page()
                        .select("td")
                        .eachText())
                .contains("−1.250,5");
        reader.post("/inbox/layout", Map.of("table", "false"));
        reader.post("/profile", Map.of("language", "en", "theme", "", "zone", "Europe/London"));

        String[] lines =
                api.get("/conversations/export?q=queue:" + queue).body().split("\r\n");
        List<String> header = List.of(lines[0].split(","));
        List<String> cells = List.of(lines[1].split(",", -1));
        assertThat(cells).contains(id);
        assertThat(cells.get(header.indexOf("field." + cause))).isEqualTo("frost");
        assertThat(cells.get(header.indexOf("field." + litres))).isEqualTo("-1250.5");
    }

    @Test
    void the_timeline_tells_each_reader_in_their_language() {
        String id = letter(queue, Map.of(cause, "frost"));
        assertThat(api.get("/conversations/" + id).body()).contains("Cause " + key + ": Frost");
        String url = api.get("/conversations/" + id).text("/url");
        Browser reader = new Browser(address()).speaking(Locale.of("sl"));
        reader.signIn(EMAIL, PASSWORD);
        reader.post("/profile", Map.of("language", "sl", "theme", "", "zone", "Europe/London"));
        assertThat(reader.get(url).page().select(".entry.event").text())
                .contains("Vzrok " + key + ": Zmrzal")
                .doesNotContain("Frost");
        reader.post("/profile", Map.of("language", "en", "theme", "", "zone", "Europe/London"));
    }

    @Test
    void a_new_conversation_asks_for_what_its_queue_wants_to_know() {
        field("street-" + key, "text", Map.of("required", "always"));
        signIn();
        assertThat(browser.get("/conversations/new").body()).doesNotContain("field." + cause);
        assertThat(browser.get("/conversations/new/fields?queue=" + queue).body())
                .contains("field." + cause);

        var typed = new HashMap<String, Object>(Map.of(
                "channel",
                "phone",
                "queue",
                queue,
                "subject",
                "Leak " + key,
                "text",
                "Water runs.",
                "customer/name",
                "Ada Whitlock"));
        typed.put("field." + litres, "many");
        Answer wrong = browser.post("/conversations", typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("[name=field." + litres + "]").val()).isEqualTo("many");

        typed.put("field." + litres, "1,200.5");
        Answer missing = browser.post("/conversations", typed);
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.page().select(".error").text()).contains("Field street-" + key + " is needed");
        assertThat(api.get("/conversations?q=queue:" + queue).json().at("/items"))
                .isEmpty();

        typed.put("field.street-" + key, "Mill Lane");
        browser.post("/conversations", typed);
        String id = api.get("/conversations?q=queue:" + queue).text("/items/0/id");
        assertThat(api.get("/conversations/" + id)
                        .json()
                        .at("/fields/" + litres)
                        .doubleValue())
                .isEqualTo(1200.5);
        api.patch("/fields/street-" + key, Map.of("archived", true));

        Answer none = api.post("/conversations", letterBody(queue, Map.of(cause, "rust")));
        assertThat(none.text("/errors/0/pointer")).isEqualTo("/fields/" + cause);
        made("/queues", Map.of("key", "quiet-" + key, "name", "Quiet"));
        Answer elsewhere = api.post("/conversations", letterBody("quiet-" + key, Map.of(cause, "frost")));
        assertThat(elsewhere.text("/errors/0/pointer")).isEqualTo("/fields/" + cause);
        assertThat(api.get("/conversations?q=queue:quiet-" + key).json().at("/items"))
                .isEmpty();
    }

    @Test
    void a_field_is_set_for_many_those_where_it_is_not_asked_are_named_and_undo_brings_back_what_stood() {
        made("/queues", Map.of("key", "quiet-" + key, "name", "Quiet"));
        String one = letter(queue, Map.of(cause, "frost"));
        String two = letter(queue, Map.of());
        String other = letter("quiet-" + key, Map.of());
        api.patch("/fields/" + cause, Map.of("required", "on-close"));
        var wish = new HashMap<String, Object>(Map.of(
                "conversations",
                List.of(one, two, other),
                "change",
                Map.of("fields", Map.of(cause, "digging"), "status", "resolved")));

        wish.put("preview", true);
        Answer preview = api.post("/conversations/bulk", wish);
        assertThat(preview.text("/affected")).as(preview.body()).isEqualTo("2");
        assertThat(preview.text("/refused/0/conversation")).isEqualTo(other);
        assertThat(preview.text("/refused/0/reasons/0")).contains("Cause " + key);

        wish.remove("preview");
        String run = until(api.post("/conversations/bulk", wish).text("/id"), "done");
        assertThat(api.get("/conversations/bulk/" + run).text("/changed")).isEqualTo("2");
        assertThat(cause(one)).isEqualTo("digging");
        assertThat(api.get("/conversations/" + two).text("/status")).isEqualTo("resolved");

        api.patch("/conversations/" + two, Map.of("status", "open"));
        api.patch("/conversations/" + two + "/fields", Map.of(cause, "frost"));
        api.delete("/conversations/bulk/" + run);
        until(run, "undone");
        assertThat(cause(one)).isEqualTo("frost");
        assertThat(api.get("/conversations/" + one).text("/status")).isEqualTo("open");
        assertThat(cause(two)).as("what somebody wrote since stays").isEqualTo("frost");
        assertThat(api.post(
                                "/conversations/bulk",
                                Map.of(
                                        "conversations",
                                        List.of(one),
                                        "change",
                                        Map.of("fields", Map.of(cause, "rust"))))
                        .text("/errors/0/pointer"))
                .isEqualTo("/change/fields/" + cause);
    }

    @Test
    void the_page_sets_a_field_for_many() {
        letter(queue, Map.of());
        String number = api.get("/conversations?q=queue:" + queue).text("/items/0/number");
        signIn();
        Answer page = browser.get("/conversations/bulk?c=" + number);
        assertThat(page.page().select("#bulk-fields label").eachText()).contains("Cause " + key);
        Answer preview =
                browser.post("/conversations/bulk/preview", Map.of("c", number, "field[" + litres + "]", "twelve"));
        assertThat(preview.status()).isEqualTo(422);
        assertThat(preview.page().select("[name='field[" + litres + "]']").val())
                .isEqualTo("twelve");
        browser.post(
                "/conversations/bulk",
                Map.of("c", number, "field[" + litres + "]", "12.5", "field[" + cause + "]", "frost"));
        String id = api.get("/conversations?q=queue:" + queue).text("/items/0/id");
        assertThat(cause(id)).isEqualTo("frost");
        browser.post("/conversations/bulk", Map.of("c", number, "field[" + cause + "]", "-", "emptied", cause));
        assertThat(api.get("/conversations/" + id).json().at("/fields").has(cause))
                .isFalse();
        assertThat(api.get("/conversations/" + id)
                        .json()
                        .at("/fields/" + litres)
                        .doubleValue())
                .isEqualTo(12.5);
    }

    private String cause(String id) {
        return api.get("/conversations/" + id).text("/fields/" + cause);
    }

    private String until(String run, String state) {
        await().until(() -> api.get("/conversations/bulk/" + run).text("/state").equals(state));
        return run;
    }

    private void field(String name, String kind, Map<String, ?> more) {
        var body = new HashMap<String, Object>(
                Map.of("key", name, "kind", kind, "names", Map.of("en", "Field " + name), "queues", List.of(queue)));
        body.putAll(more);
        made("/fields", body);
    }

    private Map<String, ?> letterBody(String where, Map<String, ?> fields) {
        return Map.of(
                "channel",
                "web",
                "subject",
                "Leak " + key,
                "queue",
                where,
                "customer",
                Map.of("email", UUID.randomUUID() + "@example.org"),
                "text",
                "Water runs down the lane.",
                "fields",
                fields);
    }

    private String letter(String where, Map<String, ?> fields) {
        return made("/conversations", letterBody(where, fields)).text("/id");
    }

    private Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }
}
