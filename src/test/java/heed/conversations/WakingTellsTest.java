package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.TurnableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class WakingTellsTest extends HeedTest {

    private static final String PASSWORD = "asleep until nine, and no later";

    @Autowired
    private WakeSnoozed wakeSnoozed;

    @Autowired
    private TurnableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    private final String key = "wake-" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = key + "@larkfield.example";

    private String minasId;
    private Browser mina;

    @BeforeEach
    void mina_answers_a_queue() {
        made("/queues", Map.of("key", key, "name", "Queue " + key));
        made("/teams", Map.of("key", key, "name", "Team " + key, "queues", List.of(key)));
        minasId = made(
                        "/staff",
                        Map.of(
                                "name",
                                "Mina " + key,
                                "email",
                                email,
                                "password",
                                PASSWORD,
                                "teams",
                                List.of(Map.of("team", key, "role", "agent"))))
                .text("/id");
        mina = new Browser(address());
        mina.signIn(email, PASSWORD);
    }

    @AfterEach
    void turnBack() {
        clock.turn(Duration.ZERO);
    }

    @Test
    void a_conversation_that_wakes_tells_whoever_has_it_and_nobody_before() {
        Answer letter = made(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "queue",
                        key,
                        "subject",
                        "Brown water",
                        "customer",
                        Map.of("email", "ada." + key + "@example.org", "name", "Ada Whitlock"),
                        "text",
                        "Is it safe?"));
        Answer snoozed = api.patch(
                "/conversations/" + letter.text("/id"),
                Map.of(
                        "assignee",
                        minasId,
                        "status",
                        "snoozed",
                        "snoozedUntil",
                        clock.instant().plus(Duration.ofHours(1)).toString()));
        assertThat(snoozed.status()).as(snoozed.body()).isEqualTo(200);
        wakeSnoozed.wake();
        assertThat(told()).isEmpty();

        clock.turn(Duration.ofHours(1).plusMinutes(1));
        wakeSnoozed.wake();
        wakeSnoozed.wake();

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("“Brown water”")
                .endsWith("is back from snooze.");
    }

    @Test
    void what_a_colleague_decided_while_two_replicas_were_waking_it_stands() throws Exception {
        String id = made(
                        "/conversations",
                        Map.of(
                                "channel",
                                "web",
                                "queue",
                                key,
                                "subject",
                                "Frost",
                                "text",
                                "Is it safe?",
                                "customer",
                                Map.of("email", "tom." + key + "@example.org")))
                .text("/id");
        api.patch(
                "/conversations/" + id,
                Map.of(
                        "status",
                        "snoozed",
                        "snoozedUntil",
                        clock.instant().plus(Duration.ofHours(1)).toString()));
        clock.turn(Duration.ofHours(1).plusMinutes(1));

        var waking = new AtomicReference<Thread>();
        transaction.executeWithoutResult(_ -> {
            db.sql("""
                    update conversations.conversation
                       set status = 'waiting-customer', snoozed_until = null, version = version + 1
                     where id = cast(:id as uuid)
                    """).param("id", id).update();
            waking.set(Thread.ofVirtual().start(wakeSnoozed::wake));
            await().atMost(Duration.ofSeconds(10)).until(this::somebodyWaits);
        });
        waking.get().join();

        assertThat(api.get("/conversations/" + id).text("/status")).isEqualTo("waiting-customer");
    }

    private boolean somebodyWaits() {
        return db.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and usename = current_user")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<String> told() {
        return mina.get("/notices?filter=awake")
                .page()
                .select(".notice-list .as-link")
                .eachText();
    }

    private Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }
}
