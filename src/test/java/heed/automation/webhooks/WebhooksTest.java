package heed.automation.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.HeedTest;
import heed.TurnableClock;
import heed.automation.webhooks.Receiver.Received;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class WebhooksTest extends HeedTest {

    @Autowired
    StopWebhook stopWebhook;

    @Autowired
    TurnableClock clock;

    private final List<String> made = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // before each test
    private Receiver receiver;

    private String permit = "";

    @BeforeEach
    void a_receiver() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        clock.turn(Duration.ZERO);
        made.forEach(id -> api.delete("/webhooks/" + id));
        if (!permit.isEmpty()) {
            api.delete("/allowed-networks/" + permit);
        }
        receiver.close();
    }

    private Answer allow(String network, int port) {
        Answer allowed = api.post(
                "/allowed-networks", Map.of("network", network, "port", port, "reason", "The receiver of a test"));
        permit = allowed.text("/id");
        return allowed;
    }

    private Answer webhook(String path, String... events) {
        if (permit.isEmpty()) {
            assertThat(allow("127.0.0.1/32", receiver.port()).status()).isEqualTo(201);
        }
        Answer added = api.post(
                "/webhooks", Map.of("name", "Planner", "url", receiver.address(path), "events", List.of(events)));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        made.add(added.text("/id"));
        return added;
    }

    private String letter() {
        return api.post(
                        "/conversations",
                        Map.of(
                                "channel",
                                "chat",
                                "subject",
                                "Brown water",
                                "customer",
                                Map.of("email", UUID.randomUUID() + "@mill-lane.example"),
                                "text",
                                "A secret of mine"))
                .text("/id");
    }

    private Answer delivery(String webhook, String state) {
        return await().atMost(Duration.ofSeconds(15))
                .until(
                        () -> {
                            Answer all = api.get("/webhooks/" + webhook + "/deliveries");
                            return api.get("/webhooks/" + webhook + "/deliveries/" + all.text("/items/0/id"));
                        },
                        answer -> answer.text("/state").equals(state)
                                && answer.json().at("/attempts").size() > 0);
    }

    private Answer again(String webhook, String delivery) {
        return api.post("/webhooks/" + webhook + "/deliveries/" + delivery + "/repetition", Map.of());
    }

    private Map<String, ?> details(String path, List<String> queues) {
        return Map.of("name", "Planner", "url", receiver.address(path), "events", List.of("opened"), "queues", queues);
    }

    private static String signature(String secret, String timestamp, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return "v1=" + HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(UTF_8)));
    }

    @Test
    void a_receiver_is_told_what_happened_signed_and_without_what_was_said() throws Exception {
        Answer webhook = webhook("/hook", "opened");
        String id = webhook.text("/id");
        String letter = letter();

        Answer delivery = delivery(id, "delivered");
        Received told = receiver.received().getFirst();
        assertThat(told.header("Heed-event")).isEqualTo("opened");
        assertThat(told.header("Heed-delivery")).isEqualTo(delivery.text("/id"));
        assertThat(told.header("Heed-signature"))
                .isEqualTo(signature(webhook.text("/secret"), told.header("Heed-timestamp"), told.body()));
        assertThat(told.body())
                .contains("\"version\":1")
                .contains(letter)
                .contains("Brown water")
                .doesNotContain("A secret of mine");
        assertThat(delivery.json().at("/attempts/0/status").asInt()).isEqualTo(200);
        assertThat(delivery.text("/attempts/0/answer")).isEqualTo("Thank you");
        assertThat(delivery.body()).doesNotContain(webhook.text("/secret")).doesNotContain("v1=");
        assertThat(api.get("/webhooks/" + id).body()).doesNotContain("whs_");
    }

    @Test
    void an_example_is_sent_at_once_and_its_answer_shown_also_while_the_webhook_is_off() {
        String id = webhook("/hook").text("/id");
        api.delete("/webhooks/" + id + "/activation");

        Answer example = api.post("/webhooks/" + id + "/tests", Map.of());
        assertThat(example.status()).isEqualTo(200);
        assertThat(example.text("/state")).isEqualTo("delivered");
        assertThat(example.text("/attempts/0/answer")).isEqualTo("Thank you");
        receiver.answers(500);
        assertThat(api.post("/webhooks/" + id + "/tests", Map.of()).text("/state"))
                .isEqualTo("failed");
        assertThat(api.get("/webhooks/" + id).json().at("/failures").asInt())
                .as("an example counts for nothing")
                .isZero();
    }

    @Test
    void while_a_secret_is_turned_over_both_sign_and_a_day_later_only_the_new_one() throws Exception {
        Answer webhook = webhook("/hook");
        String id = webhook.text("/id");
        String first = api.post("/webhooks/" + id + "/tests", Map.of()).text("/id");
        Answer renewed = api.post("/webhooks/" + id + "/secret", Map.of());
        assertThat(renewed.text("/formerSecretUntil")).isNotEmpty();

        again(id, first);
        await().atMost(Duration.ofSeconds(15)).until(() -> receiver.received().size() == 2);
        Received both = receiver.received().getLast();
        assertThat(both.header("Heed-delivery")).isEqualTo(first);
        assertThat(both.header("Heed-signature"))
                .isEqualTo(signature(renewed.text("/secret"), both.header("Heed-timestamp"), both.body())
                        + ","
                        + signature(webhook.text("/secret"), both.header("Heed-timestamp"), both.body()));

        clock.turn(WriteWebhook.OVERLAP.plusSeconds(1));
        api.post("/webhooks/" + id + "/tests", Map.of());
        Received later = receiver.received().getLast();
        assertThat(later.header("Heed-signature"))
                .isEqualTo(signature(renewed.text("/secret"), later.header("Heed-timestamp"), later.body()));
        assertThat(api.get("/webhooks/" + id).body()).doesNotContain("formerSecretUntil");
    }

    @Test
    void what_waits_for_its_next_try_is_sent_at_once_when_somebody_asks() {
        receiver.answers(503);
        String id = webhook("/hook", "opened").text("/id");
        letter();
        String delivery = delivery(id, "waiting").text("/id");
        assertThat(api.get("/webhooks/" + id).json().at("/failures").asInt()).isEqualTo(1);

        receiver.answers(200);
        assertThat(again(id, delivery).status()).isEqualTo(202);
        assertThat(delivery(id, "delivered").text("/id")).isEqualTo(delivery);
        assertThat(receiver.received())
                .extracting(each -> each.header("Heed-delivery"))
                .containsExactly(delivery, delivery);
        assertThat(api.get("/webhooks/" + id).json().at("/failures").asInt()).isZero();
    }

    @Test
    void a_webhook_of_one_queue_is_not_told_of_another() {
        String queue = "planned-" + UUID.randomUUID();
        api.post("/queues", Map.of("key", queue, "name", queue));
        String all = webhook("/all", "opened").text("/id");
        assertThat(api.put("/webhooks/" + all, details("/all", List.of("nowhere")))
                        .text("/errors/0/pointer"))
                .isEqualTo("/queues/0");
        String one = webhook("/one", "opened").text("/id");
        assertThat(api.put("/webhooks/" + one, details("/one", List.of(queue))).status())
                .isEqualTo(200);
        letter();

        delivery(all, "delivered");
        assertThat(api.get("/webhooks/" + one + "/deliveries")
                        .json()
                        .at("/items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_removed_webhook_comes_back_switched_off_with_its_log() {
        String id = webhook("/hook").text("/id");
        api.post("/webhooks/" + id + "/tests", Map.of());
        assertThat(api.delete("/webhooks/" + id).status()).isEqualTo(204);
        assertThat(api.get("/webhooks/" + id).status()).isEqualTo(404);
        assertThat(api.get("/webhooks?removed=true").body()).contains(id);

        assertThat(api.post("/webhooks/" + id + "/restoration", Map.of())
                        .json()
                        .at("/on")
                        .asBoolean())
                .isFalse();
        assertThat(api.get("/webhooks/" + id + "/deliveries")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        assertThat(api.post("/webhooks/" + id + "/restoration", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void a_rule_calls_a_webhook_that_waits_for_nothing_by_itself() {
        String id = webhook("/hook").text("/id");
        String rule = api.post(
                        "/rules",
                        Map.of(
                                "name",
                                "Call",
                                "events",
                                List.of("opened"),
                                "conditions",
                                List.of(Map.of("field", "subject", "operator", "contains", "values", List.of("brown"))),
                                "actions",
                                List.of(Map.of("action", "webhook", "to", id))))
                .text("/id");
        api.post("/rules/" + rule + "/activation", Map.of());
        letter();

        assertThat(delivery(id, "delivered").text("/event")).isEqualTo("rule");
        assertThat(receiver.received().getFirst().body()).contains("\"rule\":\"Call\"");
        api.post("/rules/" + rule + "/archival", Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://0x7f.1/",
                "http://169.254.169.254/latest",
                "http://[fd00::1]/",
                "http://0.0.0.0/",
                "http://localhost./",
                "http://a@93.184.215.14/",
                "http://93.184.215.14:22/",
                "http://93.184.215.14:5432/",
                "ftp://93.184.215.14/",
                "file:///etc/passwd",
                ""
            })
    void S50_S51_what_only_heed_can_reach_is_refused_without_saying_where_it_is(String url) {
        Answer refused = api.post("/webhooks", Map.of("name", "Inside", "url", url));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/url");
        assertThat(refused.body()).doesNotContain("127.0.0.1");
    }

    @Test
    void S51_a_redirect_is_an_answer_and_nobody_follows_it() {
        String id = webhook("/302", "opened").text("/id");
        letter();

        Answer delivery = delivery(id, "waiting");
        assertThat(delivery.json().at("/attempts/0/status").asInt()).isEqualTo(302);
        assertThat(receiver.received()).extracting(Received::path).containsOnly("/302");
    }

    @Test
    void S52_a_network_that_an_administrator_allows_is_reached_on_its_port_alone_and_audited() {
        int port = receiver.port();
        Map<String, Object> here = Map.of("name", "Here", "url", receiver.address("/"));
        assertThat(api.post("/webhooks", here).status()).isEqualTo(400);
        assertThat(allow("10.0.0.0/8", port).status()).isEqualTo(201);
        assertThat(api.post("/webhooks", here).status()).isEqualTo(400);
        api.delete("/allowed-networks/" + permit);
        assertThat(allow("127.0.0.0/30", port).status()).isEqualTo(201);

        Answer added = api.post("/webhooks", here);
        made.add(added.text("/id"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(api.post("/webhooks", Map.of("name", "Beside", "url", "http://127.0.0.1:" + (port - 1) + "/"))
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/webhooks", Map.of("name", "Beyond", "url", "http://127.0.0.4:" + port + "/"))
                        .status())
                .isEqualTo(400);
        assertThat(api.get("/audit").body()).contains("network-permission").contains("127.0.0.0/30");
        for (String network : List.of("example.org/8", "0.0.0.0/0", "::/0")) {
            assertThat(api.post("/allowed-networks", Map.of("network", network, "port", 1, "reason", "x"))
                            .text("/errors/0/pointer"))
                    .isEqualTo("/network");
        }
    }

    @Test
    void S53_a_slow_receiver_keeps_no_other_waiting() {
        String slow = webhook("/slow", "opened").text("/id");
        String quick = webhook("/hook", "opened").text("/id");
        letter();

        assertThat(delivery(quick, "delivered").text("/event")).isEqualTo("opened");
        assertThat(api.get("/webhooks/" + slow + "/deliveries").text("/items/0/state"))
                .isEqualTo("waiting");
    }

    @Test
    void S53_a_receiver_that_is_gone_is_told_nothing_more() {
        String id = webhook("/410", "opened").text("/id");
        letter();

        String failed = delivery(id, "failed").text("/id");
        assertThat(api.get("/webhooks/" + id).text("/stopped")).isEqualTo("gone");
        assertThat(again(id, failed).status()).isEqualTo(409);
    }

    @Test
    void S53_a_receiver_that_fails_for_an_hour_is_switched_off_and_one_that_fails_briefly_is_not() {
        var id = new WebhookId(UUID.fromString(webhook("/500", "opened").text("/id")));
        String path = "/webhooks/" + id.value();
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        for (int n = 0; n < StopWebhook.MOST_FAILURES + 5; n++) {
            stopWebhook.count(id, now.plusSeconds(n));
        }
        assertThat(api.get(path).json().at("/on").asBoolean()).isTrue();

        stopWebhook.count(id, now.plus(StopWebhook.PATIENCE));
        assertThat(api.get(path).json().at("/on").asBoolean()).isFalse();
        assertThat(api.get(path).text("/stopped")).isEqualTo("failing");
        assertThat(api.post(path + "/activation", Map.of())
                        .json()
                        .at("/failures")
                        .asInt())
                .isZero();
    }
}
