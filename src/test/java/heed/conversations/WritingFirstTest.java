package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.TurnableClock;
import heed.identity.Roles;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody here writes first: the letter leaves, nobody waits, and the answer comes into the same conversation. */
class WritingFirstTest extends HeedTest {

    private static final String SECRET = "nothing leaves too early";

    @Autowired
    private LetRepliesLeave letRepliesLeave;

    @Autowired
    private TurnableClock clock;

    @Autowired
    private Roles roles;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String ada = "ada." + key + "@mill-lane.example";

    @BeforeEach
    void a_mailbox() {
        api.post("/mailboxes", Map.of("address", "help." + key + "@larkfield.example", "queue", "support"));
    }

    @AfterEach
    void turn_back() {
        clock.turn(Duration.ZERO);
    }

    @Test
    void the_letter_leaves_nobody_waits_and_the_next_answer_is_no_first_one() {
        Answer begun = api.as(roles.token("manager")).post("/conversations", letter(Map.of()));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(api.as(roles.token("manager"))
                        .post("/conversations", letter(Map.of()))
                        .text("/id"))
                .as("sent once")
                .isEqualTo(begun.text("/id"));
        String id = begun.text("/id");
        Answer now = api.get("/conversations/" + id);
        assertThat(now.text("/status")).isEqualTo("waiting-customer");
        assertThat(now.json().at("/waitingSince").isNull()).isTrue();
        assertThat(now.body()).contains("We renew the main").doesNotContain("first-response-time");
        Answer entries = api.get("/conversations/" + id + "/entries");
        assertThat(entries.body())
                .containsOnlyOnce("\"reply\"")
                .contains("wrote-first")
                .doesNotContain("customer-message");

        api.post("/conversations/" + id + "/entries", Map.of("kind", "customer-message", "text", "When exactly?"));
        Answer asked = api.get("/conversations/" + id);
        assertThat(asked.text("/status")).isEqualTo("open");
        assertThat(asked.json().at("/waitingSince").isNull()).isFalse();
        assertThat(asked.json().at("/targets").findValuesAsString("metric")).doesNotContain("first-response-time");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() {
        browser = person();
        Answer refused = browser.post(
                "/conversations",
                Map.of("direction", "out", "customer/email", "", "subject", "", "text", "Dear Ada", "tags", "works"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#text").text()).isEqualTo("Dear Ada");
        assertThat(refused.page().select("#tags").val()).isEqualTo("works");
        assertThat(refused.body()).contains("Give an address").contains("Give the letter a subject");

        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("direction", "sideways"),
                Map.of("channel", "phone"),
                Map.of("delay", "PT2H"),
                Map.of("queue", "nowhere"))) {
            Answer answer = api.as(roles.token("manager")).post("/conversations", letter(wrong));
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        }
        assertThat(api.as(roles.token("observer"))
                        .post("/conversations", letter(Map.of()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void on_the_page_it_can_be_taken_back_and_is_a_draft_again() {
        browser = person();
        browser.get("/conversations/new?direction=out");
        Answer held = browser.post("/conversations", form(Map.of()));
        assertThat(held.page().select(".leaving").text()).contains("We renew the main");
        assertThat(held.page().select(".toast").text()).contains("30 s");
        assertThat(held.body()).contains("Wrote to the customer first");

        Answer undone = browser.post(held.page().select(".leaving form").attr("action"), Map.of());
        assertThat(undone.page().select("#words").text()).contains("We renew the main");
        clock.turn(Duration.ofSeconds(31));
        letRepliesLeave.leave();
        assertThat(browser.get("/inbox?view=all&q=" + key).page().select(".conversation-row"))
                .hasSize(1);

        Answer drafted = browser.post("/conversations", form(Map.of("then", "draft", "subject", "Second " + key)));
        assertThat(drafted.page().select("#words").text()).contains("We renew the main");
        assertThat(drafted.page().select(".leaving")).isEmpty();
    }

    @Test
    void a_letter_that_nobody_takes_back_leaves_and_waits_for_the_customer() {
        browser = person();
        browser.get("/conversations/new?direction=out");
        browser.post("/conversations", form(Map.of()));
        clock.turn(Duration.ofSeconds(31));
        letRepliesLeave.leave();
        await().untilAsserted(
                        () -> assertThat(api.get("/conversations?q=" + key).text("/items/0/status"))
                                .isEqualTo("waiting-customer"));
    }

    private Map<String, Object> letter(Map<String, Object> otherwise) {
        var letter = new HashMap<String, Object>(Map.of(
                "direction",
                "out",
                "channel",
                "email",
                "subject",
                "Works in Mill Lane " + key,
                "customer",
                Map.of("email", ada, "name", "Ada Whitlock"),
                "text",
                "We renew the main on Tuesday.",
                "tags",
                List.of("works"),
                "externalId",
                "works-" + key));
        letter.putAll(otherwise);
        return letter;
    }

    private Map<String, String> form(Map<String, String> otherwise) {
        var form = new HashMap<String, String>(Map.of(
                "direction",
                "out",
                "subject",
                "Works in Mill Lane " + key,
                "customer/email",
                ada,
                "customer/name",
                "Ada Whitlock",
                "text",
                "We renew the main on Tuesday."));
        form.putAll(otherwise);
        return form;
    }

    private Browser person() {
        String email = UUID.randomUUID() + "@larkfield.example";
        api.post("/staff", Map.of("name", "Mina Kos", "email", email, "password", SECRET, "roles", List.of("manager")));
        var other = new Browser(address());
        other.signIn(email, SECRET);
        other.get("/settings/reply-delay");
        other.post("/settings/reply-delay/own", Map.of("delay", "30"));
        return other;
    }
}
