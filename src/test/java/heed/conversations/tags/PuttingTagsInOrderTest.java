package heed.conversations.tags;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.identity.Roles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PuttingTagsInOrderTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String leak = "leak-" + key;
    private final String burst = "burst-" + key;

    @Autowired
    Roles roles;

    @Test
    void a_tag_that_a_conversation_gets_is_in_the_list_and_suggested_until_it_is_put_away() {
        letter(leak);
        signIn();
        assertThat(suggestions("burst no-" + key)).isEmpty();
        assertThat(suggestions("Burst LEAK-" + key.substring(0, 6))).containsExactly("Burst " + leak);
        assertThat(suggestions(leak + " leak-" + key)).isEmpty();

        assertThat(api.patch("/tags/" + id(leak), Map.of("archived", true)).status())
                .isEqualTo(200);
        assertThat(suggestions("leak-" + key)).isEmpty();
        assertThat(tagsOf(letter(leak))).containsExactly(leak);
    }

    @Test
    void a_renamed_tag_has_its_new_name_everywhere_and_the_old_one_finds_it() {
        String address = letter(leak, "other-" + key);
        String id = id(leak);
        Answer renamed = api.patch("/tags/" + id, Map.of("name", "Leak in street " + key, "colour", "amber"));
        assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);

        String present = "leak-in-street-" + key;
        assertThat(tagsOf(address)).containsExactly(present, "other-" + key);
        assertThat(tagsOf(letter(leak))).containsExactly(present);
        assertThat(found(leak)).hasSize(2);
        assertThat(found(present)).hasSize(2);
        signIn();
        assertThat(browser.get("/inbox?view=all&q=tag:" + leak)
                        .page()
                        .select(".tag[data-colour=amber]")
                        .eachText())
                .contains(present);

        assertThat(api.patch("/tags/" + id, Map.of("name", leak)).text("/name")).isEqualTo(leak);
        assertThat(tagsOf(address)).containsExactly(leak, "other-" + key);
        assertThat(found(present)).hasSize(2);
        assertThat(api.patch("/tags/" + id, Map.of("name", "other-" + key)).text("/errors/0/pointer"))
                .isEqualTo("/name");
    }

    @Test
    void two_tags_become_one_and_are_two_again_where_each_stood() {
        String first = letter(leak);
        String both = letter(burst, leak);
        String second = letter(burst);
        api.put("/routing/tags/" + leak, Map.of("skills", List.of(), "complex", true));
        signIn();
        browser.get("/settings/tags/" + id(leak));
        Answer merged = browser.post("/settings/tags/" + id(leak) + "/merges", Map.of("into", burst));
        assertThat(merged.page().select(".toast").text()).contains(leak + " has become " + burst);

        assertThat(Stream.of(first, both, second).map(this::tagsOf)).allMatch(List.of(burst)::equals);
        assertThat(found(leak)).hasSize(3);
        assertThat(api.get("/tags?q=" + leak).json().at("/items")).isEmpty();
        assertThat(api.get("/routing/tags").body()).contains(burst).doesNotContain(leak);
        String later = letter(leak);
        assertThat(tagsOf(later)).containsExactly(burst);

        String undo = merged.page().select(".toast form").attr("action");
        assertThat(browser.post(undo, Map.of()).status()).isEqualTo(200);
        assertThat(tagsOf(first)).containsExactly(leak);
        assertThat(tagsOf(both)).containsExactlyInAnyOrder(burst, leak);
        assertThat(tagsOf(second)).containsExactly(burst);
        assertThat(tagsOf(later)).containsExactly(burst);
        assertThat(found(leak)).hasSize(2);
        assertThat(api.get("/routing/tags").body()).contains(leak).doesNotContain(burst);
        assertThat(api.delete("/tags/" + letterTag(first) + "/merges").status()).isEqualTo(409);
    }

    @Test
    void a_name_is_found_through_two_merges_and_each_is_taken_back_alone() {
        String first = letter(leak);
        String second = letter(burst);
        String leakId = id(leak);
        String burstId = id(burst);
        String water = api.post("/tags", Map.of("name", "water-" + key)).text("/id");
        api.post("/tags/" + leakId + "/merges", Map.of("into", burstId));
        assertThat(api.post("/tags/" + burstId + "/merges", Map.of("into", water))
                        .status())
                .isEqualTo(200);
        assertThat(tagsOf(first)).containsExactly("water-" + key);
        assertThat(found(leak)).hasSize(2);
        assertThat(api.post("/tags/" + water + "/merges", Map.of("into", leakId))
                        .status())
                .isEqualTo(409);

        api.delete("/tags/" + leakId + "/merges");
        assertThat(tagsOf(first)).containsExactly(leak);
        assertThat(tagsOf(second)).containsExactly("water-" + key);
        api.delete("/tags/" + burstId + "/merges");
        assertThat(tagsOf(second)).containsExactly(burst);
    }

    @Test
    void what_cannot_be_is_named_a_stale_change_is_refused_and_only_who_may_puts_in_order() {
        Answer made = api.post("/tags", Map.of("name", leak));
        String path = "/tags/" + made.text("/id");
        assertThat(api.post("/tags", Map.of("name", leak)).text("/errors/0/pointer"))
                .isEqualTo("/name");
        assertThat(api.post("/tags", Map.of("name", " ")).text("/errors/0/pointer"))
                .isEqualTo("/name");
        assertThat(api.patch(path, Map.of("colour", "pink")).text("/errors/0/pointer"))
                .isEqualTo("/colour");
        assertThat(api.post(path + "/merges", Map.of("into", made.text("/id"))).text("/errors/0/pointer"))
                .isEqualTo("/into");
        Map<String, String> read = Map.of("If-Match", made.header("ETag"));
        assertThat(api.patch(path, Map.of("colour", "blue"), read).status()).isEqualTo(200);
        assertThat(api.patch(path, Map.of("colour", "green"), read).status()).isEqualTo(412);
        assertThat(api.as(roles.token("agent"))
                        .patch(path, Map.of("colour", "green"))
                        .status())
                .isEqualTo(403);

        signIn().get("/settings/tags");
        Answer wrong = browser.post("/settings/tags", Map.of("name", leak, "colour", "blue"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#name").val()).isEqualTo(leak);
        Answer nowhere = browser.post("/settings" + path + "/merges", Map.of("into", "nowhere-" + key));
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.page().select("#into").val()).isEqualTo("nowhere-" + key);
    }

    @Test
    void the_list_goes_on_where_it_ended() {
        for (int n = 0; n < 5; n++) {
            api.post("/tags", Map.of("name", "page-" + key + "-" + n));
        }
        Answer first = api.get("/tags?limit=3&q=page-" + key);
        assertThat(first.json().at("/items")).hasSize(3);
        assertThat(api.get("/tags?limit=3&q=page-" + key + "&cursor=" + first.text("/next"))
                        .json()
                        .at("/items"))
                .hasSize(2);
    }

    private List<String> suggestions(String typed) {
        return browser.get("/tags/suggestions?tags=" + typed.replace(" ", "%20"))
                .page()
                .select("option")
                .eachAttr("value");
    }

    private List<String> tagsOf(String address) {
        return api.get(address)
                .json()
                .at("/tags")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private Iterable<JsonNode> found(String tag) {
        return api.get("/conversations?q=tag:" + tag).json().at("/items");
    }

    private String letterTag(String address) {
        return id(tagsOf(address).getFirst());
    }

    private String id(String name) {
        return api.get("/tags?q=" + name).text("/items/0/id");
    }

    private String letter(String... tags) {
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Water " + key,
                        "customer",
                        Map.of("email", "ada." + key + "@example.org"),
                        "text",
                        "Water runs down the street.",
                        "tags",
                        List.of(tags)));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return "/conversations/" + begun.text("/id");
    }
}
