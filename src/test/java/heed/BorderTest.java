package heed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.identity.Roles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What comes too often, too large or malformed, and what may stand in a log or an export. */
@ExtendWith(OutputCaptureExtension.class)
class BorderTest extends HeedTest {

    @Autowired
    Roles roles;

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void S71_a_key_used_again_with_another_body_is_refused_and_with_the_same_answered_again() {
        Answer first = open("web", "first", key);
        assertThat(first.status()).isEqualTo(201);
        Answer again = open("web", "first", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));

        assertThat(open("web", "another", key).status()).isEqualTo(422);
    }

    @Test
    void S71_another_caller_with_the_same_key_gets_an_answer_of_their_own() {
        Answer first = open("web", "first", key);
        Answer theirs = open(api.as(roles.token("manager")), "web", "first", key);

        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.text("/id")).isNotEqualTo(first.text("/id"));
    }

    @Test
    void S71_fifty_at_once_with_one_key_are_one() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> calls = IntStream.range(0, 50)
                    .<Callable<Answer>>mapToObj(_ -> () -> open("web", "once", key))
                    .toList();
            var ids = new java.util.HashSet<String>();
            for (Future<Answer> answer : people.invokeAll(calls)) {
                assertThat(answer.get().status()).isEqualTo(201);
                ids.add(answer.get().text("/id"));
            }
            assertThat(ids).hasSize(1);
        }
        assertThat(api.get("/conversations?q=once" + key).json().at("/items")).hasSize(1);
    }

    @Test
    void S85_staff_and_teams_are_not_changed_by_an_old_version() {
        Answer team = api.post("/teams", Map.of("key", key, "name", key, "queues", List.of()));
        assertThat(team.status()).isEqualTo(201);
        String agent = roles.email("agent");
        String staff = "/staff/" + api.get("/staff?q=" + agent).text("/items/0/id");
        for (String path : List.of("/teams/" + key, staff)) {
            Map<String, String> seen = Map.of("If-Match", api.get(path).header("ETag"));
            assertThat(api.patch(path, Map.of("name", "The agent again"), seen).status())
                    .as(path)
                    .isEqualTo(200);
            assertThat(api.patch(path, Map.of("name", "The agent"), seen).status())
                    .as(path)
                    .isEqualTo(412);
            assertThat(api.patch(path, Map.of("name", "The agent")).status()).isEqualTo(200);
        }
    }

    @Test
    void S62_too_many_fields_and_half_a_form_are_refused() throws IOException {
        String many =
                IntStream.range(0, 10_001).mapToObj(each -> "f" + each + "=x").collect(Collectors.joining("&"));
        var wire = new Wire(address()).signedIn(roles.email("manager"), Roles.PASSWORD);

        assertThat(wire.send("POST", "/ask", many, Map.of("Content-Type", "application/x-www-form-urlencoded"))
                        .status())
                .isIn(400, 403, 413);
        assertThat(wire.send("POST", "/calls/imports", "half", Map.of("Content-Type", "multipart/form-data"))
                        .status())
                .isIn(400, 403);
        assertThat(
                        raw(
                                "POST /api/v1/conversations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                        + TOKEN
                                        + "\r\nContent-Type: application/json\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void S73_a_request_with_two_lengths_is_no_request() throws IOException {
        assertThat(raw("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 4\r\n"
                        + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"))
                .matches("(?s)HTTP/1.1 (400|501).*");
        assertThat(raw("GET /../inbox HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 (400|404|303).*");
        assertThat(raw("GET /a\\..\\inbox HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 (400|404|303).*");
    }

    @Test
    void S76_S77_neither_the_log_nor_the_audit_s_export_holds_a_secret_or_an_escape(CapturedOutput log) {
        String password = "the canary sings at dawn " + key;
        new Browser(address()).signIn(EMAIL, password);
        Answer token = api.post("/tokens", Map.of("name", "canary " + key, "scopes", List.of("conversations:read")));
        String secret = token.text("/token");
        open(api.as(secret), "web", "\u001b[31mred\u0007", key);
        String raw = "From: eve@example.com\r\nSubject: =?utf-8?q?=1B[31m=0D=0Aforged_" + key + "?=\r\n\r\nx" + key;
        api.post("/mail?mailbox=help@larkfield.example", "message/rfc822", raw.getBytes(UTF_8));
        new Wire(address()).send("GET", "/no-such%0d%0aforged-line", "", Map.of("User-Agent", "canary-agent-" + key));

        assertThat(log.getAll())
                .doesNotContain(password, secret, TOKEN, "\u001b[31m", "canary-agent-" + key, "\nforged");
        assertThat(api.get("/audit/export").body())
                .contains("canary " + key)
                .doesNotContain(secret, password, PASSWORD, "$argon2");
    }

    private Answer open(String channel, String words, String idempotencyKey) {
        return open(api, channel, words, idempotencyKey);
    }

    private Answer open(Api caller, String channel, String words, String idempotencyKey) {
        return caller.post(
                "/conversations",
                Map.of(
                        "channel",
                        channel,
                        "subject",
                        words + key,
                        "customer",
                        Map.of("email", key + "@mill-lane.example"),
                        "text",
                        words),
                Map.of("Idempotency-Key", idempotencyKey));
    }

    private String raw(String request) throws IOException {
        URI target = URI.create(address());
        try (var socket = new Socket(target.getHost(), target.getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(10_000);
            out.write(request.getBytes(UTF_8));
            out.flush();
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
