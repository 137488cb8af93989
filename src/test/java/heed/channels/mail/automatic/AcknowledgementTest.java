package heed.channels.mail.automatic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.HeedTest;
import heed.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever writes first is told that it arrived; no program is, and nobody too often. */
class AcknowledgementTest extends HeedTest {

    private final String key = Ids.next().toString().substring(24);
    private final String help = "help." + key + "@larkfield.example";
    private final String ada = "ada." + key + "@example.com";

    @BeforeEach
    void acknowledging() {
        api.post("/queues", Map.of("key", "ack-" + key, "name", "Acknowledged"));
        api.post("/mailboxes", Map.of("address", help, "name", "Larkfield", "queue", "ack-" + key));
        assertThat(api.put("/automatic-mail/" + help, Map.of("acknowledges", true, "setsJunkAside", true))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void S19_a_first_letter_is_acknowledged_with_its_number_and_none_of_its_words() {
        String conversation = post("From: Ada <" + ada + ">\nMessage-ID: <" + key
                        + "@example.com>\nSubject: Buy pills\n\nBuy pills at http://evil.example")
                .text("/conversation");
        String number =
                api.get("/conversations/" + conversation).json().at("/number").asString();

        await().until(() -> toAda().size() == 1);
        String mail = toAda().getFirst();
        assertThat(mail)
                .contains("number " + number)
                .contains("Auto-Submitted: auto-replied", "X-Auto-Response-Suppress: All")
                .contains("In-Reply-To: <" + key + "@example.com>")
                .doesNotContain("pills")
                .doesNotContain("evil.example");
        assertThat(MAIL.commands()).contains("MAIL FROM:<>");
        assertThat(api.get("/conversations/" + conversation)
                        .json()
                        .at("/waitingSince")
                        .asString(""))
                .as("it answers nothing")
                .isNotEmpty();
        assertThat(api.get("/conversations/" + conversation).body()).contains("automatic.event.acknowledged");
    }

    @Test
    void an_answer_to_the_acknowledgement_joins_the_conversation() {
        String conversation = post(letter("No water", "X-A: b")).text("/conversation");
        await().until(() -> toAda().size() == 1);
        String threaded = toAda().getFirst()
                .lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElseThrow()
                .substring(12);

        assertThat(post(letter("Re: number", "In-Reply-To: " + threaded)).text("/conversation"))
                .isEqualTo(conversation);
        assertThat(toAda()).as("only the first letter is").hasSize(1);
    }

    @Test
    void S18_no_program_is_answered() {
        for (String header : List.of(
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "List-Id: <news.example.com>",
                "X-Auto-Response-Suppress: OOF",
                "Return-Path: <>",
                "X-Spam-Flag: YES",
                "Date: Mon, 2 Mar 2020 10:12:00 +0000")) {
            post(letter("Hello", header));
        }
        post(letter("Hello", "X-A: b").replace(ada, "no-reply@example.com"));
        post(letter("Hello", "X-A: b"));

        await().until(() -> toAda().size() == 1);
        assertThat(toAda()).hasSize(1);
        assertThat(MAIL.mails()).noneMatch(mail -> mail.contains("To: no-reply@example.com"));
    }

    @Test
    void S19_a_loop_stops_at_five_a_day_and_whoever_keeps_the_settings_is_told() {
        for (int letter = 0; letter < 12; letter++) {
            post(letter("Letter " + letter, "Authentication-Results: mx.larkfield.example; dmarc=pass"));
        }

        await().until(() -> toAda().size() == 5);
        assertThat(toAda()).hasSize(5);
        signIn();
        assertThat(browser.get("/notices").page().text()).contains(ada);
        assertThat(browser.get("/settings/mail/automatic")
                        .page()
                        .select(".notice")
                        .text())
                .contains("kept back");
    }

    @Test
    void S65_a_question_on_the_public_page_is_acknowledged_once_an_hour_without_its_words() {
        supportAcknowledges(true);
        browser.get("/ask");
        for (int question = 0; question < 3; question++) {
            browser.post(
                    "/ask",
                    Map.of("name", "Visit evil.example", "email", ada, "subject", "Win now", "text", "Click me"));
        }
        supportAcknowledges(false);

        await().until(() -> toAda().size() == 1);
        assertThat(toAda().getFirst()).doesNotContain("Win now", "Click me", "evil.example");
    }

    @Test
    void a_mailbox_that_does_not_choose_it_acknowledges_nothing() {
        api.put("/automatic-mail/" + help, Map.of("acknowledges", false, "setsJunkAside", false));

        assertThat(post(letter("Hello", "X-Spam-Flag: YES")).text("/outcome"))
                .as("junk is let in where it is not set aside")
                .isEqualTo("created");
        assertThat(toAda()).isEmpty();
    }

    /** Whichever of its mailboxes the public page's queue answers from. */
    private void supportAcknowledges(boolean acknowledges) {
        api.post(
                "/mailboxes",
                Map.of("address", "help@larkfield.example", "name", "Larkfield Water", "queue", "support"));
        api.get("/mailboxes")
                .json()
                .at("/items")
                .valueStream()
                .filter(each -> each.at("/queue").asString().equals("support"))
                .forEach(each -> api.put(
                        "/automatic-mail/" + each.at("/address").asString(),
                        Map.of("acknowledges", acknowledges, "setsJunkAside", true)));
    }

    private List<String> toAda() {
        return MAIL.mails().stream()
                .filter(mail -> mail.split("\r\n\r\n", 2)[0].contains(ada))
                .toList();
    }

    private String letter(String subject, String header) {
        return header + "\nFrom: Ada <" + ada + ">\nSubject: " + subject + "\n\nHello " + Ids.next();
    }

    private Answer post(String raw) {
        return api.post("/mail?mailbox=" + help, "message/rfc822", raw.getBytes(StandardCharsets.UTF_8));
    }
}
