package heed.conversations.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.identity.Roles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DecidingForManyTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    Roles roles;

    @Test
    void a_preview_counts_and_changes_nothing_the_run_changes_and_undo_brings_the_former_handling_back() {
        String one = letter("low");
        String two = letter("urgent");
        Map<String, ?> body = Map.of(
                "conversations",
                List.of(one, two),
                "change",
                Map.of("priority", "urgent", "addTags", List.of("burst"), "removeTags", List.of(key)));
        Answer preview = api.post("/conversations/bulk", with(body, "preview", true));
        assertThat(preview.text("/affected")).isEqualTo("2");
        assertThat(priority(one)).isEqualTo("low");

        Answer run = done(api.post("/conversations/bulk", body));
        assertThat(run.text("/changed")).isEqualTo("2");
        assertThat(priority(one)).isEqualTo("urgent");
        assertThat(api.get("/conversations/" + one).text("/tags/0")).isEqualTo("burst");
        assertThat(api.get("/audit?action=bulk-change").body()).contains(run.text("/id"));

        api.patch("/conversations/" + two, Map.of("tags", List.of("burst", "later")));
        assertThat(api.delete("/conversations/bulk/" + run.text("/id")).status())
                .isEqualTo(202);
        Answer undone = until(run.text("/id"), "undone");
        assertThat(undone.text("/restored")).isEqualTo("2");
        assertThat(priority(one)).isEqualTo("low");
        assertThat(api.get("/conversations/" + two).body())
                .contains("\"later\"")
                .doesNotContain("\"burst\"");
        assertThat(api.delete("/conversations/bulk/" + run.text("/id")).status())
                .as("it can be taken back once")
                .isEqualTo(409);
    }

    @Test
    void what_others_decided_since_is_not_undone() {
        String id = letter("low");
        Answer run = done(api.post(
                "/conversations/bulk",
                Map.of("conversations", List.of(id), "change", Map.of("status", "waiting-customer"))));
        api.patch("/conversations/" + id, Map.of("status", "resolved"));
        api.delete("/conversations/bulk/" + run.text("/id"));
        Answer undone = until(run.text("/id"), "undone");
        assertThat(undone.text("/restored")).isEqualTo("0");
        assertThat(undone.text("/refused/0/reasons/0")).contains("decided otherwise");
        assertThat(api.get("/conversations/" + id).text("/status")).isEqualTo("resolved");
    }

    @Test
    void all_that_a_search_finds_are_changed_in_the_background_and_answered_once_each() {
        var ids = new ArrayList<String>();
        for (int n = 0; n < 60; n++) {
            ids.add(letter("normal"));
        }
        Answer run = done(api.post(
                "/conversations/bulk",
                Map.of("q", "tag:" + key, "change", Map.of("status", "resolved", "reply", "The main is mended."))));
        assertThat(run.text("/total")).isEqualTo("60");
        assertThat(run.text("/changed")).as(run.body()).isEqualTo("60");
        Answer some = api.get("/conversations/" + ids.get(41));
        assertThat(some.text("/status")).isEqualTo("resolved");
        assertThat(some.body().split("The main is mended\\.</p>", -1)).hasSize(2);
    }

    @Test
    void nobody_changes_what_they_may_not_or_sees_anothers_run() {
        String id = letter("low");
        var agent = api.as(roles.token("agent"));
        Map<String, ?> change = Map.of("conversations", List.of(id), "change", Map.of("priority", "high"));
        assertThat(agent.post("/conversations/bulk", change).status())
                .as("nothing that the agent may see is chosen")
                .isEqualTo(400);
        assertThat(api.as(roles.token("observer"))
                        .post("/conversations/bulk", change)
                        .status())
                .isEqualTo(403);
        Answer run = done(api.post("/conversations/bulk", change));
        assertThat(agent.get("/conversations/bulk/" + run.text("/id")).status()).isEqualTo(404);

        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("status", "snoozed"),
                Map.of("queue", "nowhere"),
                Map.of("priority", "soonish"),
                Map.of("assignee", "somebody"))) {
            assertThat(api.post("/conversations/bulk", Map.of("conversations", List.of(id), "change", wrong))
                            .status())
                    .as(wrong.toString())
                    .isEqualTo(400);
        }
    }

    @Test
    void on_pages_rows_are_chosen_looked_at_changed_and_taken_back() {
        letter("low");
        letter("low");
        signIn();
        List<String> boxes = browser.get("/inbox?view=all&q=tag:" + key)
                .page()
                .select("input[name=c]")
                .eachAttr("value");
        assertThat(boxes).hasSize(2);
        Answer form =
                browser.get("/conversations/bulk?view=all&q=tag:" + key + "&c=" + boxes.get(0) + "&c=" + boxes.get(1));
        assertThat(form.page().select("h1").text()).contains("2 conversations");
        Map<String, String> fields =
                Map.of("c", boxes.get(0) + "," + boxes.get(1), "priority", "urgent", "view", "all", "q", "tag:" + key);
        Answer preview = browser.post("/conversations/bulk/preview", fields);
        assertThat(preview.page().select("#preview-title").text()).isEqualTo("2 conversations would change");
        Answer done = browser.post("/conversations/bulk", fields);
        assertThat(done.page().select(".toast").text()).contains("2 conversations changed.");
        Answer undone = browser.post(done.page().select(".toast form").attr("action"), Map.of());
        assertThat(undone.page().select(".toast").text()).contains("2 conversations are as they were.");
        assertThat(api.get("/conversations?q=tag:" + key + "+priority:low")
                        .json()
                        .at("/items"))
                .hasSize(2);

        Answer nothing = browser.post("/conversations/bulk/preview", Map.of("c", boxes.get(0), "addTags", ""));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().select("[role=alert]").text()).contains("Say what is to change");
    }

    private Answer done(Answer begun) {
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        return until(begun.text("/id"), "done");
    }

    private Answer until(String run, String state) {
        Answer seen = api.get("/conversations/bulk/" + run);
        for (int n = 0; n < 300 && !seen.text("/state").equals(state); n++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            seen = api.get("/conversations/bulk/" + run);
        }
        assertThat(seen.text("/state")).as(seen.body()).isEqualTo(state);
        return seen;
    }

    private String priority(String id) {
        return api.get("/conversations/" + id).text("/priority");
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
                        "Brown water",
                        "priority",
                        priority,
                        "tags",
                        List.of(key),
                        "customer",
                        Map.of("email", "ada." + key + "@example.org"),
                        "text",
                        "Is it safe?"));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.text("/id");
    }
}
