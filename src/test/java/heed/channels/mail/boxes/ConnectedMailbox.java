package heed.channels.mail.boxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.Api;
import heed.realmail.Dovecot;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A mailbox of Larkfield Water on a real server, with its own queue. */
final class ConnectedMailbox {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    final String key = "q" + UUID.randomUUID().toString().substring(0, 8);
    final String address = "help-" + key + "@larkfield.example";
    final String password = "pipes and " + key;
    private final Api api;
    private final Dovecot server;

    ConnectedMailbox(Api api, Dovecot server) {
        this.api = api;
        this.server = server;
        server.person(address, password);
        api.post("/queues", Map.of("key", key, "name", "Help " + key));
        api.post("/mailboxes", Map.of("address", address, "name", "Larkfield Water", "queue", key));
        List.of(server.imap(), server.imaps(), server.pop3(), server.pop3s()).forEach(this::allow);
    }

    private void allow(int port) {
        api.post("/allowed-networks", Map.of("network", "127.0.0.0/8", "port", port, "reason", "Our own mail server"));
    }

    /** What is sent to connect it by IMAP without encryption. */
    Map<String, Object> details() {
        var details = new HashMap<String, Object>();
        details.put("protocol", "imap");
        details.put("host", "localhost");
        details.put("port", server.imap());
        details.put("encryption", "none");
        details.put("username", address);
        details.put("password", password);
        return details;
    }

    ConnectedMailbox connect(Map<String, Object> changes) {
        var details = details();
        details.putAll(changes);
        Answer answer = api.put("/mailboxes/" + address + "/connection", details);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return awaitState("well");
    }

    ConnectedMailbox awaitState(String state) {
        await().atMost(PATIENCE).until(() -> state().equals(state));
        return this;
    }

    String state() {
        return StreamSupport.stream(
                        api.get("/mailbox-states").json().at("/items").spliterator(), false)
                .filter(each -> each.at("/address").asString().equals(address))
                .map(each -> each.at("/state").asString())
                .findFirst()
                .orElse("");
    }

    ConnectedMailbox receive(String subject) {
        server.deliver(address, letter(subject));
        return this;
    }

    ConnectedMailbox receive(String subject, String more) {
        server.deliver(address, letter(subject) + more);
        return this;
    }

    private String letter(String subject) {
        return """
                From: Ada Whitlock <ada@weir-cottage.example>
                To: %s
                Subject: %s
                Message-ID: <%s@weir-cottage.example>
                Date: Mon, 2 Mar 2026 10:12:00 +0000

                %s, and please look at it soon. Our sign: %s
                """.formatted(address, subject, subject.replace(' ', '.') + key, subject, key);
    }

    /** The subjects of the conversations that began here. */
    List<String> subjects() {
        return StreamSupport.stream(
                        api.get("/conversations?q=queue:" + key)
                                .json()
                                .at("/items")
                                .spliterator(),
                        false)
                .map(each -> each.at("/subject").asString())
                .sorted()
                .toList();
    }

    ConnectedMailbox awaitSubjects(String... subjects) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(subjects()).containsExactly(subjects));
        return this;
    }

    ConnectedMailbox awaitCount(String folder, int letters) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(server.count(address, folder)).isEqualTo(letters));
        return this;
    }
}
