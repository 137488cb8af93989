package heed.channels.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.Api;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Brings exports through the API, each test under an account of its own, so that what one has brought is new to the next. */
record Importing(Api api, JdbcClient db, String system, String account) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    String bring(byte[] export) {
        Answer brought = api.post(
                "/imports?source=" + system + "&name=export&account=" + account, "application/octet-stream", export);
        assertThat(brought.status()).as(brought.body()).isEqualTo(202);
        return brought.text("/id");
    }

    Answer read(String id) {
        await().atMost(PATIENCE).until(() -> state(id), state -> !state.equals("reading"));
        return api.get("/imports/" + id);
    }

    void start(String id) {
        assertThat(read(id).text("/state")).isIn("looked-at", "paused");
        assertThat(api.post("/imports/" + id + "/start", Map.of()).status()).isEqualTo(202);
    }

    Answer run(String id) {
        start(id);
        await().atMost(PATIENCE).until(() -> state(id), "finished"::equals);
        return api.get("/imports/" + id);
    }

    String state(String id) {
        return api.get("/imports/" + id).text("/state");
    }

    /** The id of this account's conversation that the search finds, empty for none. */
    String found(String words) {
        String query = words.replace("#", "%23").replace(" ", "+");
        for (JsonNode each :
                api.get("/conversations?limit=200&q=" + query).json().at("/items")) {
            if (ours(each.at("/id").asString())) {
                return each.at("/id").asString();
            }
        }
        return "";
    }

    private boolean ours(String id) {
        return db.sql("select exists (select from channels.brought where account = ? and ours = cast(? as uuid))")
                .param(account)
                .param(id)
                .query(Boolean.class)
                .single();
    }

    JsonNode conversation(String id) {
        Answer answer = api.get("/conversations/" + id);
        assertThat(answer.status()).as(id).isEqualTo(200);
        return answer.json();
    }

    String customerOf(String address) {
        return api.get("/customers?q=" + address).text("/items/0/id");
    }
}
