package heed.standards;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.HeedTest;
import heed.PromisedReplies;
import heed.TurnableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TellingWhoIsLateTest extends HeedTest {

    private static final String PASSWORD = "late is told, never guessed";

    @Autowired
    private TellWhoIsLate tellWhoIsLate;

    @Autowired
    private TurnableClock clock;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String queue = "late-" + key;

    private Browser mina;
    private String minasId;

    @BeforeEach
    void a_promise_of_four_hours() {
        made("/queues", Map.of("key", queue, "name", "Late " + key));
        made("/teams", Map.of("key", queue, "name", "Late " + key, "queues", List.of(queue)));
        String email = "mina." + key + "@larkfield.example";
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
                        List.of(Map.of("team", queue, "role", "agent"))));
        mina = new Browser(address());
        mina.signIn(email, PASSWORD);
        PromisedReplies.withinFourHours(api, "first-reply-" + key, queue);
    }

    @AfterEach
    void turnBack() {
        clock.turn(Duration.ZERO);
    }

    @Test
    void a_search_finds_what_is_late_and_nothing_else() {
        String late = letter("Brown water");
        clock.turn(Duration.ofHours(3));
        String fresh = letter("No water");
        clock.turn(Duration.ofHours(4).plusMinutes(1));
        tellWhoIsLate.tell();

        assertThat(api.get("/conversations?q=queue:" + queue + "+breached:yes").body())
                .contains(late)
                .doesNotContain(fresh);
        assertThat(api.get("/conversations?q=queue:" + queue + "+breached:no").body())
                .contains(fresh)
                .doesNotContain(late);
    }

    @Test
    void whoever_has_it_is_told_once_when_it_is_late_and_once_when_it_is_unacceptable() {
        String letter = letter("Brown water");
        api.patch("/conversations/" + letter, Map.of("assignee", minasId));
        tellWhoIsLate.tell();
        assertThat(told()).isEmpty();

        clock.turn(Duration.ofHours(4).plusMinutes(1));
        tellWhoIsLate.tell();
        tellWhoIsLate.tell();
        assertThat(told()).singleElement().asString().contains("“Brown water”", "is late", "We reply to 90 %");

        clock.turn(Duration.ofHours(8).plusMinutes(1));
        tellWhoIsLate.tell();
        assertThat(told()).hasSize(2);
        assertThat(told().getFirst()).contains("unacceptably late");
    }

    @Test
    void nobody_is_told_of_what_nobody_has_or_what_is_done() {
        letter("Nobody's");
        String done = letter("Done");
        api.patch("/conversations/" + done, Map.of("assignee", minasId, "status", "resolved"));

        clock.turn(Duration.ofHours(4).plusMinutes(1));
        tellWhoIsLate.tell();

        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        return mina.get("/notices?filter=overdue")
                .page()
                .select(".notice-list .as-link")
                .eachText();
    }

    private String letter(String subject) {
        return made(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "queue",
                        queue,
                        "subject",
                        subject,
                        "customer",
                        Map.of("email", "ada." + key + "@example.org", "name", "Ada Whitlock"),
                        "text",
                        "Is it safe?"));
    }

    private String made(String path, Map<String, ?> body) {
        var made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/id");
    }
}
