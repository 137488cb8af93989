package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.TurnableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WakingTellsTest extends HeedTest {

    private static final String PASSWORD = "asleep until nine, and no later";

    @Autowired
    private WakeSnoozed wakeSnoozed;

    @Autowired
    private TurnableClock clock;

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
