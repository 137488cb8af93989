package heed.conversations.links;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Agents;
import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkingTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void each_side_sees_what_the_other_is_to_it() {
        Case burst = open("Burst main in Mill Lane");
        Case brown = open("Brown water");
        Case again = open("Still brown");

        link(brown, "parent", burst);
        link(again, "duplicate-of", brown);
        link(again, "related", burst);

        assertThat(relations(burst)).containsExactlyInAnyOrder("child Brown water", "related Still brown");
        assertThat(relations(brown))
                .containsExactlyInAnyOrder("parent Burst main in Mill Lane", "duplicate Still brown");
        assertThat(relations(again))
                .containsExactlyInAnyOrder("duplicate-of Brown water", "related Burst main in Mill Lane");
        assertThat(api.get("/conversations/" + burst.id).body()).contains("links.event.child");
    }

    @Test
    void a_conversation_has_one_parent_and_is_no_part_of_itself() {
        Case whole = open("Whole");
        Case part = open("Part");
        Case piece = open("Piece of the part");
        link(part, "parent", whole);
        link(part, "child", piece);

        assertThat(linked(whole, "parent", piece).body()).contains("a part of itself");
        assertThat(linked(part, "parent", open("Another")).status()).isEqualTo(409);
        assertThat(linked(part, "related", whole).status()).isEqualTo(409);
        assertThat(linked(part, "related", part).status()).isEqualTo(409);
        assertThat(linked(part, "cousin", whole).body()).contains("\"/relation\"");
        assertThat(api.post("/conversations/" + part.id + "/links", Map.of("relation", "related"))
                        .body())
                .contains("\"/conversation\"");
    }

    @Test
    void a_link_that_was_removed_comes_back() {
        Case one = open("One");
        Case other = open("Other");
        String link = link(one, "duplicate-of", other);

        assertThat(api.delete("/conversations/" + other.id + "/links/" + link).status())
                .isEqualTo(204);
        assertThat(relations(one)).isEmpty();
        assertThat(api.delete("/conversations/" + other.id + "/links/" + link).status())
                .isEqualTo(404);
        assertThat(api.post("/conversations/" + one.id + "/links/" + link + "/restoration", "")
                        .status())
                .isEqualTo(200);
        assertThat(relations(other)).containsExactly("duplicate One");
    }

    @Test
    void what_one_may_not_read_is_a_placeholder_and_cannot_be_linked_or_unlinked() {
        for (String queue : List.of("a" + key, "b" + key)) {
            api.post("/queues", Map.of("key", queue, "name", "Queue " + queue));
            api.post("/teams", Map.of("key", queue, "name", "Team " + queue, "queues", List.of(queue)));
        }
        Case mine = open("Mine", "a" + key);
        Case secret = open("Secret board matter", "b" + key);
        String link = link(mine, "related", secret);
        Browser breda = Agents.signedIn(api, address(), "Breda Kos", "breda." + key, "a" + key);

        Answer page = breda.get(mine.url);
        assertThat(page.page().select("#links").text()).contains("Related: a conversation that you may not read");
        assertThat(page.body()).doesNotContain("Secret board");
        assertThat(page.page().select("#links form[action*=removal]")).isEmpty();
        assertThat(breda.post(mine.url + "/links/" + link + "/removal", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(breda.get(mine.url + "/links/new?words=Secret+board").body()).doesNotContain(secret.url + "\"");
        Answer guessed = breda.post(mine.url + "/links", Map.of("relation", "child", "words", secret.number()));
        assertThat(guessed.status()).isEqualTo(422);
        assertThat(guessed.body()).contains("no such conversation").doesNotContain("Secret");
        assertThat(relations(mine)).containsExactly("related Secret board matter");
    }

    @Test
    void the_page_links_by_number_or_by_what_a_search_finds_and_offers_to_undo() {
        Case one = open("Meter stands still");
        Case other = open("Unmistakable " + key);
        signIn();
        browser.get(one.url);

        Answer found = browser.post(one.url + "/links", Map.of("relation", "parent", "words", "unmistakable " + key));
        assertThat(found.page().select("tbody").text()).contains("Unmistakable " + key);
        Answer added = browser.post(
                found.page().select("tbody form").attr("action"),
                Map.of(
                        "relation",
                        found.page().select("tbody input[name=relation]").val(),
                        "words",
                        found.page().select("tbody input[name=words]").val()));
        assertThat(added.page().select("#links").text()).contains("Part of: Unmistakable " + key);

        Answer undone = browser.post(added.page().select(".toast form").attr("action"), Map.of());
        assertThat(undone.page().select("#links li")).isEmpty();
        Answer back = browser.post(undone.page().select(".toast form").attr("action"), Map.of());
        assertThat(back.page().select("#links li").text()).contains("Part of:");

        Answer wrong = browser.post(one.url + "/links", Map.of("relation", "child", "words", "999999999"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("input[name=words]").val()).isEqualTo("999999999");
        assertThat(wrong.page().select("option[selected]").val()).isEqualTo("child");
    }

    @Test
    void whoever_closes_a_matter_may_close_its_parts_with_it_but_for_those_that_something_keeps_open() {
        Case whole = open("Whole");
        Case part = open("Part");
        Case kept = open("Kept open");
        link(part, "parent", whole);
        link(kept, "parent", whole);
        String manager = api.post(
                        "/staff", Map.of("name", "Ines", "email", key + "@staff.example", "roles", List.of("manager")))
                .text("/id");
        api.patch("/conversations/" + kept.id, Map.of("assignee", manager));
        assertThat(api.post(
                                "/conversations/" + kept.id + "/promises",
                                Map.of("text", "We call", "dueAt", "2999-01-01T10:00:00Z"))
                        .status())
                .isEqualTo(201);
        assertThat(api.post("/conversations/" + whole.id + "/children/closure", "")
                        .status())
                .isEqualTo(409);

        signIn();
        assertThat(browser.get(whole.url).page().select("#links").text()).contains("2 parts, 2 open");
        assertThat(browser.get(whole.url).page().select("#links form[action*=closure]"))
                .isEmpty();
        api.patch("/conversations/" + whole.id, Map.of("status", "resolved"));
        Answer offered = browser.get(whole.url);
        Answer closed = browser.post(
                offered.page().select("#links form[action*=closure]").attr("action"), Map.of());
        assertThat(closed.page().select(".toast").text()).contains("1 part was closed too. 1 stays open");
        assertThat(status(part)).isEqualTo("resolved");
        assertThat(status(kept)).isEqualTo("open");

        browser.post(closed.page().select(".toast form").attr("action"), Map.of());
        assertThat(status(part)).isEqualTo("open");
    }

    @Test
    void the_links_of_one_that_was_merged_are_its_survivors_too() {
        Case whole = open("Whole");
        Case part = open("Part");
        Case survivor = open("Survivor");
        String link = link(part, "parent", whole);
        api.post("/conversations/" + part.id + "/merges", Map.of("into", survivor.id));

        assertThat(relations(survivor)).containsExactly("parent Whole");
        assertThat(linked(part, "related", open("Late")).status()).isEqualTo(409);
        assertThat(api.delete("/conversations/" + survivor.id + "/links/" + link)
                        .status())
                .isEqualTo(204);
    }

    record Case(String id, String number, String url) {}

    private Case open(String subject) {
        return open(subject, "support");
    }

    private Case open(String subject, String queue) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "channel",
                "web",
                "queue",
                queue,
                "subject",
                subject,
                "customer",
                Map.of("email", "ada." + key + "@example.org", "name", "Ada Whitlock"),
                "text",
                "It is brown."));
        Answer begun = api.post("/conversations", body);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return new Case(begun.text("/id"), begun.text("/number"), begun.text("/url"));
    }

    private Answer linked(Case one, String relation, Case other) {
        return api.post("/conversations/" + one.id + "/links", Map.of("relation", relation, "conversation", other.id));
    }

    private String link(Case one, String relation, Case other) {
        Answer made = linked(one, relation, other);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/id");
    }

    private List<String> relations(Case of) {
        return api.get("/conversations/" + of.id + "/links")
                .json()
                .at("/items")
                .valueStream()
                .map(each -> each.at("/relation").asString() + " "
                        + each.at("/conversation/subject").asString())
                .toList();
    }

    private String status(Case of) {
        return api.get("/conversations/" + of.id).text("/status");
    }
}
