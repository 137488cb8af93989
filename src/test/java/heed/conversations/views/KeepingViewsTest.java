package heed.conversations.views;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Agents;
import heed.Answer;
import heed.Api;
import heed.Browser;
import heed.HeedTest;
import heed.identity.Roles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeepingViewsTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    Roles roles;

    @Test
    void a_search_is_kept_as_a_view_stands_among_the_tabs_with_its_count_and_comes_back_after_its_removal() {
        letter("low", "Slow tap");
        letter("urgent", "Burst main");
        letter("normal", "A bill");
        signIn();
        Answer form = browser.get("/views/new?view=all&q=tag:" + key);
        assertThat(form.page().select("#search").val()).isEqualTo("tag:" + key);

        Answer kept = browser.post(
                "/views", Map.of("name", "Käsin " + key, "search", "tag:" + key, "sort", "priority", "pinned", "true"));
        assertThat(kept.page().select(".conversation-row .subject").eachText())
                .containsExactly("Burst main", "A bill", "Slow tap");
        assertThat(kept.page().select(".tabs [aria-current]").text()).isEqualTo("Käsin " + key + " 3");
        assertThat(api.get("/conversations?view=kasin-" + key).status())
                .as("nobody else sees a personal view")
                .isEqualTo(400);

        Answer removed = browser.post("/views/kasin-" + key + "/removal", Map.of());
        assertThat(browser.get("/inbox?view=kasin-" + key).status()).isEqualTo(404);
        browser.post(removed.page().select(".toast form").attr("action"), Map.of());
        assertThat(browser.get("/inbox?view=kasin-" + key).status()).isEqualTo(200);
    }

    @Test
    void a_view_for_everybody_answers_the_api_too_and_a_stale_change_is_refused() {
        letter("normal", "One");
        letter("normal", "Two");
        Answer made = api.post(
                "/views", Map.of("key", "shared-" + key, "name", "Shared", "search", "tag:" + key, "sort", "oldest"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Answer found = api.get("/conversations?view=shared-" + key + "&limit=1");
        assertThat(found.text("/items/0/subject")).isEqualTo("One");
        assertThat(api.get("/conversations?view=shared-" + key + "&limit=1&cursor=" + found.text("/next"))
                        .text("/items/0/subject"))
                .isEqualTo("Two");

        String tag = made.header("ETag");
        assertThat(api.patch("/views/shared-" + key, Map.of("sort", "newest"), Map.of("If-Match", tag))
                        .status())
                .isEqualTo(200);
        assertThat(api.patch("/views/shared-" + key, Map.of("sort", "oldest"), Map.of("If-Match", tag))
                        .status())
                .isEqualTo(412);
        assertThat(api.delete("/views/shared-" + key).status()).isEqualTo(204);
        assertThat(api.get("/views/shared-" + key).status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_understood_is_named_with_its_field() {
        for (var wrong : Map.<String, Object>of(
                        "name", "",
                        "search", "waiting:soon",
                        "sort", "loudest",
                        "columns", List.of("colour"),
                        "sharing", Map.of("scope", "team", "team", "no-such-team"),
                        "key", "all")
                .entrySet()) {
            var body = new java.util.HashMap<String, Object>(Map.of("name", "View"));
            body.put(wrong.getKey(), wrong.getValue());
            Answer refused = api.post("/views", body);
            assertThat(refused.status()).as(wrong.getKey() + refused.body()).isEqualTo(400);
        }
        signIn();
        Answer refused = browser.post("/views", Map.of("name", "Kept typing", "search", "waiting:soon"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#name").val()).isEqualTo("Kept typing");
        assertThat(refused.page().select("#search-error")).hasSize(1);
    }

    @Test
    void an_agent_keeps_views_of_their_own_and_changes_nobody_elses() {
        api.post("/views", Map.of("key", "all-of-" + key, "name", "Everybody's", "search", "is:open"));
        Api agent = api.as(roles.token("agent"));
        assertThat(agent.post("/views", Map.of("key", "own-" + key, "name", "Own"))
                        .status())
                .isEqualTo(201);
        assertThat(api.as(roles.token("lead")).get("/views/own-" + key).status())
                .isEqualTo(404);
        assertThat(agent.get("/views/all-of-" + key).text("/mayChange")).isEqualTo("false");
        assertThat(agent.patch("/views/all-of-" + key, Map.of("name", "Mine now"))
                        .status())
                .isEqualTo(403);
        assertThat(agent.post("/views", Map.of("key", "up-" + key, "name", "Up", "sharing", Map.of("scope", "company")))
                        .status())
                .isEqualTo(403);

        agent.put("/views/pins", Map.of("views", List.of("all-of-" + key, "own-" + key)));
        assertThat(StreamSupport.stream(agent.get("/views").json().at("/items").spliterator(), false)
                        .limit(2)
                        .map(each -> each.at("/key").asString()))
                .containsExactly("all-of-" + key, "own-" + key);
    }

    @Test
    void a_view_of_a_team_is_seen_by_its_members_and_looks_missing_to_others() {
        for (String team : List.of("in" + key, "out" + key)) {
            api.post("/queues", Map.of("key", team, "name", "Queue " + team));
            api.post("/teams", Map.of("key", team, "name", "Team " + team, "queues", List.of(team)));
        }
        assertThat(api.post(
                                "/views",
                                Map.of(
                                        "key",
                                        "ours-" + key,
                                        "name",
                                        "Ours " + key,
                                        "search",
                                        "is:open",
                                        "sharing",
                                        Map.of("scope", "team", "team", "in" + key)))
                        .status())
                .isEqualTo(201);
        Browser member = Agents.signedIn(api, address(), "Breda Kos", "breda." + key, "in" + key);
        Browser other = Agents.signedIn(api, address(), "Tom Hale", "tom." + key, "out" + key);

        assertThat(member.get("/inbox?view=ours-" + key)
                        .page()
                        .select("#list-menu")
                        .text())
                .contains("Ours " + key);
        assertThat(member.get("/views").page().select("tbody").text()).contains("Ours " + key, "Team in" + key);
        assertThat(other.get("/inbox?view=ours-" + key).status()).isEqualTo(404);
        assertThat(other.get("/views/ours-" + key).status()).isEqualTo(404);
        assertThat(other.get("/inbox").body()).doesNotContain("Ours " + key);
        assertThat(other.get("/views").body()).doesNotContain("Ours " + key);
    }

    @Test
    void a_list_pages_forth_and_back_in_every_order() {
        for (int n = 0; n < 53; n++) {
            letter(List.of("low", "normal", "high", "urgent").get(n % 4), "Letter " + n);
        }
        signIn();
        for (String sort : List.of("newest", "longest-wait", "oldest", "priority")) {
            String view = sort + "-" + key;
            browser.post("/views", Map.of("name", view, "search", "is:open tag:" + key, "sort", sort));
            for (String words : List.of("", "&q=letter", "&q=ada")) {
                goesForthAndBack("/inbox?view=" + view + words);
            }
        }
    }

    @Test
    void a_list_looks_as_its_reader_likes_and_leaves_as_csv_that_no_spreadsheet_reckons() {
        letter("high", "=HYPERLINK(\"http://evil.example\")");
        letter("low", "Two, with a comma");
        signIn();
        Answer table = browser.post(
                "/inbox/layout?view=all&q=tag:" + key,
                Map.of("table", "true", "compact", "true", "column", "priority"));
        assertThat(table.page().select("table.figures tbody td").text()).contains("Two, with a comma", "High");
        assertThat(table.page().select("[data-density=compact]")).isNotEmpty();
        browser.post("/inbox/layout?view=all", Map.of("compact", "false"));
        assertThat(browser.get("/inbox").page().select("table.figures")).isEmpty();

        Answer csv = browser.get("/inbox/export.csv?view=all&q=tag:" + key);
        assertThat(csv.header("Content-Disposition")).contains("attachment");
        assertThat(csv.body()).startsWith("number,id,subject,");
        assertThat(csv.body()).contains(",\"'=HYPERLINK(\"\"http://evil.example\"\")\",", ",\"Two, with a comma\",");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(api.get("/conversations/export?q=tag:" + key).body().lines()).hasSize(3);
        Browser agent = new Browser(address());
        agent.signIn(roles.email("agent"), Roles.PASSWORD);
        assertThat(agent.get("/inbox/export.csv?view=all&q=tag:" + key).body().lines())
                .as("only the queues of one's teams")
                .hasSize(1);
    }

    private void goesForthAndBack(String list) {
        Answer first = browser.get(list);
        List<String> all = first.page().select(".subject").eachText();
        assertThat(all).as(list).hasSize(50).doesNotHaveDuplicates();
        assertThat(first.page().select("a[rel=prev]")).isEmpty();
        Answer second = browser.get(first.page().select("a[rel=next]").attr("href"));
        List<String> rest = second.page().select(".subject").eachText();
        assertThat(rest).as(list).hasSize(3).doesNotContainAnyElementsOf(all);
        Answer back = browser.get(second.page().select("a[rel=prev]").attr("href"));
        assertThat(back.page().select(".subject").eachText()).as(list).isEqualTo(all);
        assertThat(back.page().select("a[rel=prev]")).as(list).isEmpty();
    }

    private void letter(String priority, String subject) {
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        subject,
                        "priority",
                        priority,
                        "tags",
                        List.of(key),
                        "customer",
                        Map.of("email", "ada." + key + "@example.org"),
                        "text",
                        "Is it safe?"));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    }
}
