package heed.parties;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JoiningAndPartingTest extends CustomersStory {

    @Test
    void what_was_written_for_each_is_one_list_while_joined_and_each_ones_own_afterwards() {
        String old = customer("Margaret " + key, address("m1"));
        String kept = customer("Margaret Oyelaran " + key, address("m2"));
        describe(old, "old");
        describe(kept, "kept");

        done(api.post("/customers/" + old + "/merges", Map.of("into", kept)));
        for (String part : List.of("notes", "facts", "orders")) {
            assertThat(items(kept, part)).as(part).isEqualTo(2);
        }
        assertThat(api.get("/customers/" + kept + "/tags").body()).contains("of-old", "of-kept");
        done(api.post("/customers/" + kept + "/notes", Map.of("text", "Written while they were one")));

        done(api.delete("/customers/" + old + "/merges"));
        for (String part : List.of("facts", "orders")) {
            assertThat(items(kept, part)).as(part).isEqualTo(1);
            assertThat(items(old, part)).as(part).isEqualTo(1);
        }
        assertThat(api.get("/customers/" + old + "/notes").text("/items/0/text"))
                .isEqualTo("Note of old");
        assertThat(items(old, "notes")).isEqualTo(1);
        assertThat(items(kept, "notes"))
                .as("what was written later stays with the survivor")
                .isEqualTo(2);
        assertThat(api.get("/customers/" + old + "/tags").body()).doesNotContain("of-kept");
    }

    @Test
    void a_merge_inside_a_merge_is_undone_too() {
        String first = customer("One " + key, address("one"));
        String second = customer("Two " + key, address("two"));
        String third = customer("Three " + key, address("three"));
        done(api.post("/customers/" + first + "/merges", Map.of("into", second)));
        done(api.post("/customers/" + second + "/merges", Map.of("into", third)));

        done(api.delete("/customers/" + first + "/merges"));
        assertThat(api.get("/customers/" + first).text("/emails/0")).isEqualTo(address("one"));
        assertThat(api.get("/customers/" + third).json().at("/emails").size()).isEqualTo(2);

        done(api.delete("/customers/" + second + "/merges"));
        assertThat(api.get("/customers/" + second).json().at("/emails").size()).isEqualTo(1);
    }

    @Test
    void the_preview_says_what_would_be_joined_and_changes_nothing() {
        String old = customer("Margaret " + key, address("m1"));
        String kept = customer("Margaret Oyelaran " + key, address("m2"));
        describe(old, "old");

        Answer preview = api.get("/customers/" + old + "/merges/preview?into=" + kept);
        assertThat(preview.json().at("/leaving/kept/notes").asInt()).isEqualTo(1);
        assertThat(preview.json().at("/staying/kept/notes").asInt()).isZero();
        assertThat(api.get("/customers/" + old).json().at("/mergedInto").isNull())
                .isTrue();

        signIn();
        Answer page = browser.get("/customers/" + old + "/merges/new?into=" + address("m2"));
        assertThat(page.body()).contains("1 note", address("m1"), address("m2"));
    }

    @Test
    void s80_without_a_right_on_both_the_merge_and_its_undoing_are_refused() {
        String mine = queue("mine");
        String theirs = queue("theirs");
        writes(address("a"), "Mine", mine);
        writes(address("b"), "Theirs", theirs);
        String a = api.get("/customers?q=" + address("a")).text("/items/0/id");
        String b = api.get("/customers?q=" + address("b")).text("/items/0/id");
        Api agent = agentOf(mine);

        assertThat(agent.post("/customers/" + a + "/merges", Map.of("into", b)).status())
                .isEqualTo(409);
        assertThat(agent.post("/customers/" + b + "/merges", Map.of("into", a)).status())
                .isEqualTo(409);
        assertThat(api.get("/customers/" + a).json().at("/mergedInto").isNull()).isTrue();

        done(api.post("/customers/" + b + "/merges", Map.of("into", a)));
        assertThat(agent.delete("/customers/" + b + "/merges").status()).isEqualTo(409);
        done(api.delete("/customers/" + b + "/merges"));
        assertThat(api.get("/customers/" + b).text("/emails/0")).isEqualTo(address("b"));
    }

    @Test
    void s29_the_past_leaves_out_what_lies_in_other_queues() {
        String mine = queue("mine");
        String theirs = queue("theirs");
        writes(address("a"), "Seen " + key, mine);
        writes(address("a"), "Unseen " + key, theirs);
        Answer source = writes(address("a"), "Merged away " + key, mine);
        Answer secret = writes(address("c"), "Secret " + key, theirs);
        done(api.post("/conversations/" + source.text("/id") + "/merges", Map.of("into", secret.text("/id"))));
        String a = api.get("/customers?q=" + address("a")).text("/items/0/id");

        Answer past = agentOf(mine).get("/customers/" + a + "/timeline");
        assertThat(past.body()).contains("Seen " + key).doesNotContain("Unseen", "Merged away");
        assertThat(api.get("/customers/" + a + "/timeline").body()).contains("Unseen " + key);
    }

    @Test
    void s29_what_was_split_off_into_another_queue_is_past_there_alone() {
        String mine = queue("mine");
        String theirs = queue("theirs");
        Answer first = writes(address("a"), "Seen " + key, mine);
        String said = done(api.post(
                        "/conversations/" + first.text("/id") + "/entries",
                        Map.of("kind", "customer-message", "text", "Now for something private " + key)))
                .text("/id");
        Answer split =
                done(api.post("/conversations/" + first.text("/id") + "/splits", Map.of("entries", List.of(said))));
        done(api.patch("/conversations/" + split.text("/id"), Map.of("queue", theirs)));
        String past = "/customers/" + first.text("/customer/id") + "/timeline";

        assertThat(agentOf(mine).get(past).body()).contains("Seen " + key).doesNotContain("private");
        assertThat(api.get(past).json().at("/items").findValuesAsString("id"))
                .contains(said)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_past_is_one_list_over_all_channels_page_by_page() {
        String number = "+4416329" + String.format("%05d", Math.floorMod(key.hashCode(), 100_000));
        String ada = customer("Ada " + key, address("ada"), number);
        writes(address("ada"), "First " + key, "support");
        api.post("/calls", "application/x-ndjson", """
                {"externalId":"call-%s","queue":"support","from":"%s","offeredAt":"2024-03-01T09:00:00Z","answeredAt":"2024-03-01T09:00:30Z","abandonedAt":null,"endedAt":"2024-03-01T09:05:00Z","agent":"Mina"}
                """.formatted(key, number).getBytes(UTF_8));
        Answer talk = writes(address("ada"), "Second " + key, "support");
        done(api.post(
                "/conversations/" + talk.text("/id") + "/entries",
                Map.of("kind", "in-person", "text", "Came to the counter.")));

        Answer first = api.get("/customers/" + ada + "/timeline?limit=3");
        assertThat(first.json().at("/items").findValuesAsString("channel"))
                .containsExactly("in-person", "email", "email");
        Answer rest = api.get("/customers/" + ada + "/timeline?limit=3&cursor=" + first.text("/next"));
        assertThat(rest.json().at("/items").findValuesAsString("kind")).containsExactly("answered");
        assertThat(rest.json().at("/next").isNull()).isTrue();
        assertThat(api.get("/customers/" + ada + "/timeline?cursor=x").status()).isEqualTo(400);
    }

    private void describe(String customer, String which) {
        done(api.post("/customers/" + customer + "/notes", Map.of("text", "Note of " + which)));
        done(api.put("/customers/" + customer + "/facts/meter", Map.of("value", which, "source", "the contract")));
        done(api.put("/customers/" + customer + "/tags", Map.of("tags", List.of("of-" + which))));
        done(api.post(
                "/orders",
                Map.of(
                        "externalId",
                        which + key,
                        "customer",
                        customer,
                        "placedAt",
                        "2024-03-01T09:00:00Z",
                        "status",
                        "packed")));
    }

    private int items(String customer, String part) {
        return api.get("/customers/" + customer + "/" + part)
                .json()
                .at("/items")
                .size();
    }
}
