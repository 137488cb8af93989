package heed.identity.roles;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Api;
import heed.Browser;
import heed.HeedTest;
import heed.identity.Roles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class RolesOfOnesOwnTest extends HeedTest {

    private static final String PASSPHRASE = "eleven otters under the bridge";

    @Autowired
    Roles roles;

    private String key;
    private String team;
    private String queue;

    @BeforeEach
    void nameThings() {
        key = "role-" + some();
        team = "team-" + some();
        queue = "queue-" + some();
        assertThat(api.post("/queues", Map.of("key", queue, "name", queue)).status())
                .isEqualTo(201);
        assertThat(api.post("/teams", Map.of("key", team, "name", team, "queues", List.of(queue)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_role_is_written_changed_and_removed_and_each_step_is_audited() {
        Answer written = write("team", "conversations:read");
        assertThat(written.status()).isEqualTo(201);
        assertThat(written.header("ETag")).isEqualTo("\"1\"");

        Answer changed = api.patch(
                "/roles/" + key,
                Map.of("rights", List.of("conversations:read", "conversations:reply")),
                Map.of("If-Match", "\"1\""));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/rights").toString()).contains("conversations:reply");
        assertThat(api.patch("/roles/" + key, Map.of("name", "Late"), Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(412);

        assertThat(api.delete("/roles/" + key).status()).isEqualTo(204);
        assertThat(api.get("/roles/" + key).status()).isEqualTo(404);
        JsonNode trail = api.get("/audit?object=role:" + key).json().at("/items");
        assertThat(trail.findValuesAsString("action")).containsExactly("role-removal", "role-change", "role-writing");
        assertThat(trail.get(1).toString()).contains("before", "after", "conversations:reply");
    }

    @Test
    void roles_that_come_with_Heed_stay_as_they_are() {
        Answer changed = api.patch("/roles/agent", Map.of("rights", List.of("conversations:read")));
        assertThat(changed.status()).isEqualTo(409);
        assertThat(api.delete("/roles/administrator").status()).isEqualTo(409);
        assertThat(api.get("/roles/agent").json().at("/rights").toString()).contains("conversations:write");
    }

    @Test
    void nobody_gives_a_right_that_they_do_not_have_everywhere() {
        Api administrator = api.as(roles.token("administrator"));

        Answer refused = administrator.post(
                "/roles",
                Map.of(
                        "key",
                        key,
                        "name",
                        key,
                        "kind",
                        "team",
                        "rights",
                        List.of("conversations:read", "conversations:write")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors").toString())
                .contains("/rights/1")
                .doesNotContain("/rights/0");
        assertThat(api.get("/roles/" + key).status()).isEqualTo(404);
    }

    @Test
    void nobody_widens_their_own_rights() {
        Api administrator = api.as(roles.token("administrator"));
        String self = administrator.get("/me").text("/id");

        Answer refused = administrator.patch("/staff/" + self, Map.of("roles", List.of("administrator", "manager")));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(api.get("/staff/" + self).json().at("/roles").toString()).doesNotContain("manager");
    }

    @Test
    void a_role_in_a_team_gives_nothing_that_is_the_whole_company_s() {
        Answer refused = write("team", "conversations:read", "staff:write");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors").toString()).contains("/rights/1");
    }

    @Test
    void nobody_writes_what_they_cannot_see() {
        assertThat(write("team", "conversations:reply").status()).isEqualTo(400);
    }

    @Test
    void a_role_that_somebody_has_is_not_removed() {
        write("team", "conversations:read");
        employ(key);

        assertThat(api.delete("/roles/" + key).status()).isEqualTo(409);
    }

    @Test
    void S30_what_a_role_loses_is_gone_at_the_next_click_and_on_open_pages() {
        write("team", "conversations:read");
        String email = employ(key);
        Browser ada = signedIn(email);
        assertThat(ada.get("/inbox").status()).isEqualTo(200);
        CompletableFuture<Answer> followed = CompletableFuture.supplyAsync(() -> ada.get("/live?topic=inbox"));

        api.patch("/roles/" + key, Map.of("rights", List.of("customers:read")));

        assertThat(followed).succeedsWithin(20, SECONDS);
        assertThat(ada.get("/live?topic=inbox").status()).isEqualTo(404);
        assertThat(ada.get("/inbox").status()).isEqualTo(403);
    }

    @Test
    void S30_who_leaves_a_team_follows_its_queues_no_longer() {
        String email = employ("agent");
        String id = api.get("/staff?q=" + email).json().at("/items/0/id").asString();
        Browser ada = signedIn(email);
        CompletableFuture<Answer> followed = CompletableFuture.supplyAsync(() -> ada.get("/live?topic=inbox"));

        api.patch("/staff/" + id, Map.of("teams", List.of()));

        assertThat(followed).succeedsWithin(20, SECONDS);
        assertThat(ada.get("/live?topic=inbox").status()).isNotEqualTo(200);
    }

    @Test
    void a_team_that_only_reads_a_queue_sees_its_conversations_and_changes_none() {
        api.patch("/teams/" + team, Map.of("onlyReads", List.of(queue)));
        Browser ada = signedIn(employ("agent"));
        Answer opened = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Brown water",
                        "queue",
                        queue,
                        "customer",
                        Map.of("email", some() + "@mill-lane.example"),
                        "text",
                        "It is brown."));
        String url = opened.text("/url");

        Answer page = ada.get(url);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("#composer")).isEmpty();
        assertThat(ada.post(url + "/entries", Map.of("kind", "reply", "words", "Ours too."))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_token_for_one_queue_reads_no_other_and_takes_no_right_of_the_company() {
        Answer issued = api.post(
                "/tokens", Map.of("name", "wall", "scopes", List.of("conversations:read"), "queues", List.of(queue)));
        assertThat(issued.status()).isEqualTo(201);
        Api wall = api.as(issued.text("/token"));
        assertThat(wall.get("/me").json().at("/queues").toString()).isEqualTo("[\"" + queue + "\"]");

        Answer refused =
                api.post("/tokens", Map.of("name", "wall", "scopes", List.of("staff:write"), "queues", List.of(queue)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors").toString()).contains("/scopes/0");
    }

    @Test
    void the_table_of_rights_says_what_happens_at_the_door() {
        write("team", "conversations:read", "notes:read");
        employ(key);

        JsonNode line = line(api.get("/rights").json());
        assertThat(line.at("/rights").toString()).isEqualTo("[\"conversations:read\",\"notes:read\"]");
        assertThat(line.at("/people/0").asString()).isEqualTo("Ada Whitlock");

        browser.signIn(EMAIL, PASSWORD);
        Answer csv = browser.get("/settings/rights.csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body()).contains(queue + "," + key + "," + team + ",Ada Whitlock,yes,no");
        assertThat(browser.get("/settings/rights").page().select("caption").eachText())
                .contains(queue);
    }

    @Test
    void a_role_is_written_on_the_page_and_what_was_typed_stays() {
        browser.signIn(EMAIL, PASSWORD);
        browser.get("/settings/roles");
        Answer wrong = browser.post("/settings/roles", Map.of("key", "No Key", "name", "Readers", "like", "agent"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#name").val()).isEqualTo("Readers");

        Answer written = browser.post("/settings/roles", Map.of("key", key, "name", key, "like", "agent"));
        assertThat(written.url()).endsWith("/settings/roles/" + key);
        assertThat(written.page().select("input[value='conversations:reply'][checked]"))
                .hasSize(1);
        Answer kept = browser.post(
                "/settings/roles/" + key, Map.of("name", key, "version", "1", "right", "conversations:read"));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(api.get("/roles/" + key).json().at("/rights").toString()).isEqualTo("[\"conversations:read\"]");
    }

    private JsonNode line(JsonNode rights) {
        for (JsonNode line : rights.at("/items")) {
            if (line.at("/queue").asString().equals(queue)
                    && line.at("/role").asString().equals(key)) {
                return line;
            }
        }
        throw new AssertionError("no line for " + key + " in " + rights);
    }

    private Answer write(String kind, String... rights) {
        return api.post("/roles", Map.of("key", key, "name", key, "kind", kind, "rights", List.of(rights)));
    }

    private String employ(String role) {
        String email = some() + "@roles.example";
        Answer added = api.post(
                "/staff",
                Map.of(
                        "name",
                        "Ada Whitlock",
                        "email",
                        email,
                        "password",
                        PASSPHRASE,
                        "teams",
                        List.of(Map.of("team", team, "role", role))));
        assertThat(added.status()).isEqualTo(201);
        return email;
    }

    private Browser signedIn(String email) {
        var person = new Browser(address());
        person.signIn(email, PASSPHRASE);
        return person;
    }

    private static String some() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
