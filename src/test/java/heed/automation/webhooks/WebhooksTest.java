package heed.automation.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import heed.Answer;
import heed.HeedTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
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

    private record Received(String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch patience = new CountDownLatch(1);
    private final List<String> made = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String permit = "";

    @BeforeEach
    void a_receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange));
        server.start();
    }

    @AfterEach
    void stop() {
        patience.countDown();
        made.forEach(id -> api.delete("/webhooks/" + id));
        if (!permit.isEmpty()) {
            api.delete("/allowed-networks/" + permit);
        }
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        received.add(new Received(
                path,
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        if (path.equals("/slow")) {
            try {
                patience.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }
        int status = path.matches("/\\d{3}") ? Integer.parseInt(path.substring(1)) : 200;
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", "/inside");
        }
        byte[] body = "Thank you".getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Answer allow(String network, int port) {
        Answer allowed = api.post(
                "/allowed-networks", Map.of("network", network, "port", port, "reason", "The receiver of a test"));
        permit = allowed.text("/id");
        return allowed;
    }

    private Answer webhook(String path, String... events) {
        if (permit.isEmpty()) {
            assertThat(allow("127.0.0.1/32", server.getAddress().getPort()).status())
                    .isEqualTo(201);
        }
        Answer added =
                api.post("/webhooks", Map.of("name", "Planner", "url", address(path), "events", List.of(events)));
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
        Received told = received.getFirst();
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
    void a_delivery_is_repeated_by_hand_under_its_own_id_and_a_new_secret_signs() throws Exception {
        String id = webhook("/hook").text("/id");
        assertThat(api.post("/webhooks/" + id + "/tests", Map.of()).status()).isEqualTo(202);
        String first = delivery(id, "delivered").text("/id");
        String secret = api.post("/webhooks/" + id + "/secret", Map.of()).text("/secret");

        assertThat(api.post("/webhooks/" + id + "/deliveries/" + first + "/repetition", Map.of())
                        .status())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(15)).until(() -> received.size() == 2);
        Received again = received.getLast();
        assertThat(again.header("Heed-delivery")).isEqualTo(first);
        assertThat(again.header("Heed-signature"))
                .isEqualTo(signature(secret, again.header("Heed-timestamp"), again.body()));
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
        assertThat(received.getFirst().body()).contains("\"rule\":\"Call\"");
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
        assertThat(received).extracting(Received::path).containsOnly("/302");
    }

    @Test
    void S52_a_network_that_an_administrator_allows_is_reached_on_its_port_alone_and_audited() {
        int port = server.getAddress().getPort();
        Map<String, Object> here = Map.of("name", "Here", "url", address("/"));
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
        assertThat(api.post("/allowed-networks", Map.of("network", "example.org/8", "port", 1, "reason", "x"))
                        .status())
                .isEqualTo(400);
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

        delivery(id, "failed");
        assertThat(api.get("/webhooks/" + id).text("/stopped")).isEqualTo("gone");
        assertThat(api.post("/webhooks/" + id + "/tests", Map.of()).status()).isEqualTo(409);
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
