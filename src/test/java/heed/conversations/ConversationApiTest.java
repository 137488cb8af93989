package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConversationApiTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_conversation_begins_with_what_the_customer_wrote() {
        Answer begun = open(Map.of());

        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.text("/status")).isEqualTo("open");
        assertThat(begun.text("/queue")).isEqualTo("support");
        Answer shown = api.get("/conversations/" + begun.text("/id"));
        assertThat(shown.text("/entries/items/0/kind")).isEqualTo("customer-message");
        assertThat(shown.text("/entries/items/0/html")).contains("<strong>brown</strong>");
        assertThat(shown.json().has("targets")).isTrue();
        assertThat(shown.header("ETag")).isNotEmpty();
    }

    @Test
    void a_known_address_joins_the_known_customer_also_when_many_write_at_once() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<String> customers = threads
                    .invokeAll(IntStream.range(0, 8)
                            .<java.util.concurrent.Callable<String>>mapToObj(n ->
                                    () -> open(Map.of("customer", Map.of("email", "DERMOT." + key + "@Example.org")))
                                            .text("/customer/id"))
                            .toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .distinct()
                    .toList();
            assertThat(customers).hasSize(1);
        }
    }

    @Test
    void many_may_be_the_first_in_a_new_queue() throws Exception {
        String queue = "first-" + key;
        api.post("/queues", Map.of("key", queue, "name", "First"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(java.util.Collections.nCopies(
                            8, () -> open(Map.of("queue", queue)).status())))
                    .extracting(java.util.concurrent.Future::resultNow)
                    .containsOnly(201);
        }
    }

    @Test
    void the_same_external_id_begins_nothing_anew() {
        Answer first = open(Map.of("externalId", "bill-" + key));
        Answer again = open(Map.of("externalId", "bill-" + key));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    }

    @Test
    void what_cannot_be_understood_is_named_with_its_field() {
        for (var wrong : Map.of(
                        "channel",
                        "fax",
                        "queue",
                        "nope",
                        "priority",
                        "soonish",
                        "customer",
                        Map.of("email", "no address"))
                .entrySet()) {
            Answer refused = open(Map.of(wrong.getKey(), wrong.getValue()));
            assertThat(refused.status()).as(wrong.getKey()).isEqualTo(400);
            assertThat(refused.text("/errors/0/pointer")).startsWith("/" + wrong.getKey());
        }
    }

    @Test
    void a_reply_never_overtakes_what_the_customer_wrote_meanwhile() {
        String id = open(Map.of()).text("/id");
        String seen = api.get("/conversations/" + id).text("/entries/items/0/id");
        append(id, Map.of("kind", "customer-message", "text", "And it smells."));

        Answer overtaken = append(id, Map.of("kind", "reply", "text", "Dear Ada", "lastSeenEntry", seen));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.body()).contains("And it smells.");

        assertThat(append(id, Map.of("kind", "reply", "text", "Dear Ada, we come today."))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_decision_stands_in_the_timeline_and_a_stale_one_is_refused() {
        Answer begun = open(Map.of());
        String address = "/conversations/" + begun.text("/id");
        String tag = api.get(address).header("ETag");

        Answer changed = api.patch(
                address,
                Map.of("status", "waiting-customer", "priority", "high", "tags", List.of("Water")),
                Map.of("If-Match", tag));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("/statusCategory")).isEqualTo("waiting");
        assertThat(changed.text("/tags/0")).isEqualTo("water");
        assertThat(changed.body()).contains("\"event\":\"status\"");

        assertThat(api.patch(address, Map.of("priority", "low"), Map.of("If-Match", tag))
                        .status())
                .isEqualTo(412);
        append(begun.text("/id"), Map.of("kind", "customer-message", "text", "Here is the photo."));
        assertThat(api.get(address).text("/status")).isEqualTo("open");
    }

    @Test
    void operators_and_words_find_a_conversation_in_every_language() {
        String tag = "t" + key;
        String english = tagged(tag, "The pipes were leaking", "en");
        String russian = tagged(tag, "Снова идёт ржавая вода", "ru");
        String slovenian = tagged(tag, "Iz pipe teče rjava voda, kuhinja je poplavljena", "sl");
        tagged(tag, "Nothing of the kind", "en");

        assertThat(found("tag:" + tag + " leak")).containsExactly(english);
        assertThat(found("tag:" + tag + " вода")).containsExactly(russian);
        assertThat(found("tag:" + tag + " \"tece rjava\"")).containsExactly(slovenian);
        assertThat(found("tag:" + tag + " from:ada." + key)).hasSize(4);
        assertThat(found("tag:" + tag + " is:open channel:web waiting:<1h has:attachment"))
                .isEmpty();
        assertThat(found("tag:" + tag + " -leaking before:2999-01-01 assignee:none queue:support"))
                .hasSize(3);
        assertThat(api.get("/conversations?q=status:sleeping").status()).isEqualTo(400);
    }

    @Test
    void a_merge_brings_two_timelines_together_and_can_be_undone() {
        String first = open(Map.of("text", "One")).text("/id");
        String second = open(Map.of("text", "Two")).text("/id");

        assertThat(api.post("/conversations/" + second + "/merges", Map.of("into", first))
                        .status())
                .isEqualTo(201);
        assertThat(api.get("/conversations/" + first).body()).contains("One", "Two", "\"merged\"");
        assertThat(api.post("/conversations/" + second + "/merges", Map.of("into", first))
                        .status())
                .isEqualTo(409);

        assertThat(api.delete("/conversations/" + second + "/merges").status()).isEqualTo(204);
        assertThat(api.get("/conversations/" + first).body()).doesNotContain("Two");
        assertThat(api.get("/conversations/" + second).text("/status")).isEqualTo("open");
    }

    private String tagged(String tag, String text, String language) {
        return open(Map.of("text", text, "language", language, "tags", List.of(tag)))
                .text("/id");
    }

    private List<String> found(String search) {
        Answer answer = api.get(
                "/conversations?q=" + java.net.URLEncoder.encode(search, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .at("/items")
                .valueStream()
                .map(each -> each.at("/id").asString())
                .toList();
    }

    private Answer append(String id, Map<String, ?> entry) {
        return api.post("/conversations/" + id + "/entries", entry);
    }

    private Answer open(Map<String, ?> changed) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "channel", "web",
                "subject", "Water in Mill Lane",
                "customer", Map.of("email", "ada." + key + "@example.org", "name", "Ada Whitlock"),
                "text", "It is **brown**."));
        body.putAll(changed);
        return api.post("/conversations", body);
    }
}
