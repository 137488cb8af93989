package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxPagesTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private String id = "";
    private String page = "";
    private String customer = "";

    @BeforeEach
    void a_letter_arrives() {
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Brown water " + key,
                        "customer",
                        Map.of("email", "ada." + key + "@example.org", "name", "Ada Whitlock"),
                        "text",
                        "Is it safe? <script>alert(1)</script>"));
        id = begun.text("/id");
        page = begun.text("/url");
        customer = begun.text("/customer/id");
        signIn();
    }

    @Test
    void what_nobody_looks_after_is_found_taken_answered_and_resolved() {
        assertThat(browser.get("/inbox?view=nobody").status()).isEqualTo(200);
        Answer found = browser.get("/inbox?q=" + key);
        assertThat(found.page().select(".conversation-row .subject").text()).contains("Brown water " + key);

        Answer shown = browser.get(page);
        assertThat(shown.page().select(".timeline script")).isEmpty();
        assertThat(shown.page().select("#composer textarea")).hasSize(1);

        browser.post(page + "/handling", Map.of("assignee", "me"));
        String seen = browser.get(page).page().select("[name=lastSeen]").val();
        Answer sent = browser.post(
                page + "/entries",
                Map.of("kind", "reply", "words", "Yes, it is **safe**.", "lastSeen", seen, "then", "resolved"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.page().select(".entry.reply strong").text()).isEqualTo("safe");
        assertThat(api.get("/conversations/" + id).text("/status")).isEqualTo("resolved");
    }

    @Test
    void a_conversation_sleeps_until_the_minute_that_was_chosen() {
        browser.post(page + "/handling", Map.of("snoozedUntil", "2999-05-04T13:45"));
        assertThat(status()).isEqualTo("snoozed");
        assertThat(browser.get(page).page().select("#snoozed-until").val()).isEqualTo("2999-05-04T13:45");

        browser.post(page + "/handling", Map.of("snoozedUntil", "2999-05-04T13:45", "priority", "high"));
        assertThat(status()).isEqualTo("snoozed");
        browser.post(page + "/handling", Map.of("snoozedUntil", "2999-05-04T13:45", "status", "open"));
        assertThat(status()).isEqualTo("open");

        for (String never : List.of("2001-05-04T13:45", "some time")) {
            Answer refused = browser.post(page + "/handling", Map.of("snoozedUntil", never));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.page().text()).contains("a moment in the future");
        }
        assertThat(status()).isEqualTo("open");
    }

    private String status() {
        return api.get("/conversations/" + id).text("/status");
    }

    @Test
    void an_overtaken_reply_keeps_its_words_and_shows_what_is_new() {
        String seen = browser.get(page).page().select("[name=lastSeen]").val();
        api.post("/conversations/" + id + "/entries", Map.of("kind", "customer-message", "text", "It got worse."));

        Answer refused =
                browser.post(page + "/entries", Map.of("kind", "reply", "words", "All is well.", "lastSeen", seen));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("#words").text()).isEqualTo("All is well.");
        assertThat(refused.page().select(".newer").text()).contains("It got worse.");
        assertThat(refused.page().select("[name=lastSeen]").val()).isNotEqualTo(seen);
    }

    @Test
    void a_draft_waits_for_its_writer() {
        browser.get(page);
        assertThat(browser.post(page + "/draft", Map.of("kind", "note", "words", "Half a thought"))
                        .body())
                .contains("Draft saved");

        Answer again = browser.get(page);
        assertThat(again.page().select("#words").text()).isEqualTo("Half a thought");
        assertThat(again.page().select("[name=kind][value=note]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void a_conversation_is_begun_by_hand_and_faults_keep_what_was_typed() {
        browser.get("/conversations/new");
        Answer refused = browser.post(
                "/conversations", Map.of("channel", "phone", "customer/email", "nonsense", "text", "Hello"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#text").text()).isEqualTo("Hello");

        Answer begun = browser.post(
                "/conversations",
                Map.of(
                        "channel",
                        "phone",
                        "customer/phone",
                        "+44 1632 960148",
                        "subject",
                        "Rang " + key,
                        "text",
                        "Hello"));
        assertThat(begun.url()).contains("/conversations/");
        assertThat(begun.page().select(".entry.call").text()).contains("Hello");
    }

    @Test
    void a_customer_has_a_page_with_their_conversations() {
        assertThat(browser.get("/customers?q=" + key).page().select("tbody a").text())
                .contains("Ada Whitlock");
        Answer shown = browser.get("/customers/" + customer);
        assertThat(shown.page().text()).contains("Brown water " + key);

        Answer saved = browser.post(
                "/customers/" + customer,
                Map.of("name", "Ada W", "emails", "ada." + key + "@example.org\nsecond." + key + "@example.org"));
        assertThat(saved.page().select("#emails").text()).contains("second." + key);
        assertThat(browser.get("/customers/new").status()).isEqualTo(200);
    }
}
