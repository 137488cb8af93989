package heed.channels.mail.aside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Api;
import heed.HeedTest;
import heed.TurnableClock;
import heed.channels.mail.ThrowAwayMail;
import heed.identity.Roles;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailSetAsideTest extends HeedTest {

    @Autowired
    Roles roles;

    @Autowired
    TurnableClock clock;

    @Autowired
    ThrowAwayMail throwAwayMail;

    private final String key = "aside" + UUID.randomUUID().toString().substring(0, 8);
    private final String mailbox = key + "@larkfield.example";
    private final String ada = "ada." + key + "@mill-lane.example";

    @BeforeEach
    void a_mailbox_with_a_queue_of_its_own() {
        api.post("/queues", Map.of("key", key, "name", key));
        assertThat(api.post("/mailboxes", Map.of("address", mailbox, "name", key, "queue", key))
                        .status())
                .isLessThan(300);
        signIn();
    }

    @AfterEach
    void now() {
        clock.turn(Duration.ZERO);
    }

    private String take(String address, String raw) {
        Answer taken = api.post("/mail?mailbox=" + address, "message/rfc822", raw.getBytes(UTF_8));
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.text("/outcome")).as(taken.body()).isEqualTo("quarantined");
        return taken.text("/message");
    }

    /** A mail that nobody can read, and yet its head. */
    private String unreadable(String address) {
        return take(
                address,
                "From: Ada Whitlock <" + ada + ">\nSubject: Too many parts\nMessage-ID: <" + UUID.randomUUID()
                        + "@x>\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nNo water.\n".repeat(1_100));
    }

    private Document list(String narrowed) {
        Answer page = browser.get("/mail/set-aside?mailbox=" + mailbox + narrowed);
        assertThat(page.status()).isEqualTo(200);
        return page.page();
    }

    @Test
    void whoever_answers_a_mailbox_sees_what_was_set_aside_and_nobody_else() {
        String id = unreadable(mailbox);
        api.post("/queues", Map.of("key", "other" + key, "name", "other" + key));
        Api agent = api.as(roles.agentOf(key));
        Api other = api.as(roles.agentOf("other" + key));

        assertThat(agent.get("/quarantine").text("/items/0/id")).isEqualTo(id);
        assertThat(agent.get("/quarantine?what=decide&reason=too-many-parts").text("/items/0/id"))
                .isEqualTo(id);
        assertThat(agent.get("/quarantine?reason=failed").json().at("/items").size())
                .isZero();
        assertThat(agent.get("/quarantine?from=2999-01-01").json().at("/items").size())
                .isZero();
        assertThat(other.get("/quarantine").body()).doesNotContain(id);
        for (String way : new String[] {"/release", "/conversation", "/restoration"}) {
            assertThat(other.post("/quarantine/" + id + way, Map.of()).status())
                    .as(way)
                    .isEqualTo(404);
        }
        assertThat(other.delete("/quarantine/" + id).status()).isEqualTo(404);
        assertThat(api.as(roles.token("observer")).get("/quarantine").status()).isEqualTo(403);
    }

    @Test
    void mail_to_an_address_that_nobody_set_up_is_the_administrators() {
        String id = unreadable("nobody." + key + "@larkfield.example");

        assertThat(api.as(roles.agentOf("support")).get("/quarantine?limit=200").body())
                .doesNotContain(id);
        assertThat(api.get("/quarantine?limit=200").body()).contains(id);
    }

    @Test
    void the_page_says_why_and_what_can_be_made_out_and_the_rail_how_many() {
        String id = unreadable(mailbox);

        assertThat(list("").select(".aside-rows").text()).contains("more than 1,000 parts");
        assertThat(browser.get("/inbox").page().select("a[href=/mail/set-aside] .count"))
                .isNotEmpty();
        Document page = browser.get("/mail/set-aside/" + id).page();
        assertThat(page.select("h1").text()).isEqualTo("Too many parts");
        assertThat(page.select("dl.pairs").text()).contains("Ada Whitlock <" + ada + ">");
        assertThat(page.select("pre").text()).contains("No water.");
        assertThat(browser.get("/mail/set-aside?from=yesterday").status()).isEqualTo(422);
    }

    @Test
    void read_again_it_stays_for_the_same_reason_or_is_let_in() {
        String id = unreadable(mailbox);
        browser.get("/mail/set-aside/" + id);
        Answer again = browser.post("/mail/set-aside/" + id + "/reading", Map.of());
        assertThat(again.page().select("[role=status]").text()).contains("same reason");

        String junk = take(
                mailbox,
                "From: Bo <bo@shop.example>\nX-Spam-Flag: YES\nSubject: Junk or not " + key + "\n\nNo water.\n");
        assertThat(browser.get("/mail/set-aside/" + junk).page().text()).contains("Let it in");
        browser.post("/mail/set-aside/readings", Map.of("all", "true"));
        assertThat(api.get("/messages/" + junk).text("/conversation"))
                .as("not with all")
                .isEmpty();
        browser.post("/mail/set-aside/readings", Map.of("id", junk));
        assertThat(api.get("/messages/" + junk).text("/conversation")).isNotEmpty();
        assertThat(list("").select(".aside-rows").text()).doesNotContain("Junk or not");
    }

    @Test
    void a_conversation_begins_with_what_can_be_made_out_and_only_once() {
        String id = unreadable(mailbox);
        browser.get("/mail/set-aside/" + id);

        Answer begun = browser.post("/mail/set-aside/" + id + "/conversation", Map.of());

        assertThat(begun.url()).contains("/conversations/");
        assertThat(begun.page().select("h1").text()).isEqualTo("Too many parts");
        assertThat(begun.page().select(".entry-words").text()).contains("No water.");
        assertThat(begun.page().select(".letter-below a").attr("href")).isEqualTo("/messages/" + id);
        assertThat(api.post("/quarantine/" + id + "/conversation", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void it_joins_as_the_customer_s_words_only_where_it_is_the_customer_s() {
        Answer first = api.post(
                "/mail?mailbox=" + mailbox,
                "message/rfc822",
                ("From: " + ada + "\nSubject: Pump " + key + "\n\nIt hums.\n").getBytes(UTF_8));
        String conversation = first.text("/conversation");
        String number = api.get("/conversations/" + conversation).text("/number");
        String hers = unreadable(mailbox);
        String others =
                take(mailbox, "From: Eve <eve@else.example>\nX-Spam-Flag: YES\nSubject: Pump\n\nSend it to me.\n");

        browser.get("/mail/set-aside/" + hers);
        Answer wrong = browser.post("/mail/set-aside/" + hers + "/joining", Map.of("number", "987654321"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("input[name=number]").val()).isEqualTo("987654321");
        assertThat(browser.post("/mail/set-aside/" + hers + "/joining", Map.of("number", "#" + number))
                        .url())
                .endsWith("/conversations/" + number);
        assertThat(api.post("/quarantine/" + others + "/joining", Map.of("conversation", conversation))
                        .status())
                .isEqualTo(200);

        Document page = browser.get("/conversations/" + number).page();
        assertThat(page.select(".entry.from-customer").text())
                .contains("It hums.")
                .contains("No water.");
        assertThat(page.select(".entry.note").text()).contains("Send it to me.");
        assertThat(page.select(".entry.from-customer").text()).doesNotContain("Send it to me.");
    }

    @Test
    void what_is_thrown_away_can_be_had_back_for_a_day() {
        String id = unreadable(mailbox);
        browser.get("/mail/set-aside/" + id);

        Answer thrown = browser.post("/mail/set-aside/" + id + "/removal", Map.of());
        assertThat(thrown.page().select("form[action='/mail/set-aside/" + id + "/restoration']"))
                .isNotEmpty();
        assertThat(list("").select(".aside-rows")).isEmpty();
        browser.post("/mail/set-aside/" + id + "/restoration", Map.of());
        assertThat(list("").select(".aside-rows a")).hasSize(1);

        assertThat(api.delete("/quarantine/" + id).status()).isEqualTo(204);
        throwAwayMail.empty();
        assertThat(api.get("/messages/" + id + "/raw").status()).isEqualTo(200);
        clock.turn(Duration.ofHours(25));
        throwAwayMail.empty();
        assertThat(api.get("/messages/" + id + "/raw").status()).isEqualTo(404);
        assertThat(api.post("/quarantine/" + id + "/restoration", Map.of()).status())
                .isEqualTo(404);
    }
}
