package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A keyed POST whose replica was killed between its commit and its answer, and one that was killed before. */
class KeyedRequestsTest extends HeedTest {

    @Autowired
    JdbcClient db;

    private final String key = UUID.randomUUID().toString();

    @Test
    void what_was_carried_out_and_never_answered_is_not_repeated() {
        assertThat(open().status()).isEqualTo(201);
        forgetTheAnswer();

        Answer again = open();

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("was carried out, but its answer was lost");
        assertThat(db.sql("select count(*) from conversations.conversation where subject = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_was_never_carried_out_is_done_after_two_minutes() {
        assertThat(api.post("/conversations", Map.of(), keyed()).status()).isEqualTo(400);
        forgetTheAnswer();

        assertThat(api.post("/conversations", Map.of(), keyed()).status()).isEqualTo(400);
    }

    private void forgetTheAnswer() {
        assertThat(db.sql("""
                        update web.idempotent_request
                           set status = null, body = null, begun_at = begun_at - interval '3 minutes',
                               carried_out_at = carried_out_at - interval '3 minutes'
                         where key = :key
                        """).param("key", key).update()).isEqualTo(1);
    }

    private Answer open() {
        return api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        key,
                        "customer",
                        Map.of("email", key + "@example.org"),
                        "text",
                        "?"),
                keyed());
    }

    private Map<String, String> keyed() {
        return Map.of("Idempotency-Key", key);
    }
}
