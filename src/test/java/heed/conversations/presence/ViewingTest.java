package heed.conversations.presence;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.TurnableClock;
import heed.identity.Roles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who looks at a conversation is seen by the others, for as long as they do. */
class ViewingTest extends HeedTest {

    private static final String SECRET = "four eyes see more";

    @Autowired
    private Roles roles;

    @Autowired
    private TurnableClock clock;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private String id = "";
    private String page = "";

    @BeforeEach
    void a_letter_arrives() {
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Low pressure " + key,
                        "customer",
                        Map.of("email", "ada." + key + "@example.org", "name", "Ada Whitlock"),
                        "text",
                        "Is it us?"));
        id = begun.text("/id");
        page = begun.text("/url");
        signIn();
    }

    @AfterEach
    void turn_back() {
        clock.turn(Duration.ZERO);
    }

    @Test
    void whoever_reads_or_writes_is_named_to_the_others_and_not_to_themselves() {
        Browser mina = mina();
        look(mina, "");
        assertThat(viewers()).containsExactly("Mina Kos is looking at this");
        look(mina, "reply");
        assertThat(viewers()).containsExactly("Mina Kos is writing a reply");
        assertThat(mina.get(page).page().select(".viewer")).isEmpty();
        assertThat(browser.get("/inbox?q=" + key)
                        .page()
                        .select(".viewed.writes")
                        .text())
                .contains("Mina Kos is writing a reply");
    }

    @Test
    void who_leaves_or_is_not_heard_of_any_more_is_gone() {
        Browser mina = mina();
        look(mina, "");
        mina.post(page + "/viewing/end", Map.of("page", PAGE));
        assertThat(viewers()).isEmpty();

        look(mina, "note");
        assertThat(viewers()).hasSize(1);
        clock.turn(Duration.ofSeconds(41));
        assertThat(viewers()).isEmpty();
    }

    @Test
    void a_second_page_of_the_same_person_is_no_second_person_and_outlives_the_first() {
        Browser mina = mina();
        look(mina, "");
        mina.post(page + "/viewing", Map.of("page", UUID.randomUUID(), "writing", "reply"));
        assertThat(viewers()).containsExactly("Mina Kos is writing a reply");
        mina.post(page + "/viewing/end", Map.of("page", PAGE));
        assertThat(viewers()).hasSize(1);
    }

    @Test
    void whoever_may_not_read_it_neither_sees_nor_is_seen() {
        api.post("/queues", Map.of("key", "sealed-" + key, "name", "Sealed"));
        api.patch("/conversations/" + id, Map.of("queue", "sealed-" + key));
        var agent = api.as(roles.token("agent"));

        assertThat(agent.get("/conversations/" + id + "/viewers").status()).isEqualTo(404);
        assertThat(agent.put("/conversations/" + id + "/viewers/me", Map.of("writing", "reply"))
                        .status())
                .isEqualTo(404);
        assertThat(viewers()).isEmpty();
    }

    @Test
    void a_program_says_for_its_owner_that_they_write() {
        var manager = api.as(roles.token("manager"));
        manager.put("/conversations/" + id + "/viewers/me", Map.of("writing", "note"));
        assertThat(manager.get("/conversations/" + id + "/viewers").text("/items/0/writing"))
                .isEqualTo("note");
        manager.delete("/conversations/" + id + "/viewers/me");
        assertThat(manager.get("/conversations/" + id + "/viewers").json().at("/items"))
                .isEmpty();
        assertThat(manager.put("/conversations/" + id + "/viewers/me", Map.of("writing", "poem"))
                        .status())
                .isEqualTo(400);
    }

    private static final String PAGE = "01a201e0-0000-7000-8000-000000000001";

    private void look(Browser who, String writing) {
        assertThat(who.post(page + "/viewing", Map.of("page", PAGE, "writing", writing))
                        .status())
                .isEqualTo(204);
    }

    private List<String> viewers() {
        return browser.get(page).page().select(".viewer").eachText().stream()
                .map(words -> words.replaceFirst("^MK", ""))
                .toList();
    }

    private Browser mina() {
        String email = "mina." + key + "@larkfield.example";
        api.post("/staff", Map.of("name", "Mina Kos", "email", email, "password", SECRET, "roles", List.of("manager")));
        var other = new Browser(address());
        other.signIn(email, SECRET);
        other.get(page);
        return other;
    }
}
