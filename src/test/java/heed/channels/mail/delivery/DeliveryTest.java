package heed.channels.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.HeedTest;
import heed.platform.Ids;
import heed.platform.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes of a reply: late, returned, unknown, and what a colleague does about it. */
class DeliveryTest extends HeedTest {

    private static final String HELP = "help@larkfield.example";

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient db;

    private final String ada = "ada." + Ids.next() + "@example.com";
    private String conversation = "";

    @BeforeEach
    void ada_writes() {
        api.post("/mailboxes", Map.of("address", HELP, "name", "Larkfield Water", "queue", "support"));
        conversation = api.post(
                        "/mail?mailbox=" + HELP,
                        "message/rfc822",
                        ("From: " + ada + "\nSubject: No water\n\nSince six.").getBytes(StandardCharsets.UTF_8))
                .text("/conversation");
    }

    @AfterEach
    void answer_normally() {
        MAIL.answerNormally();
    }

    @Test
    void a_report_finds_its_mail_by_the_address_it_comes_to_and_the_writer_is_told() {
        signIn();
        String url = api.get("/conversations/" + conversation).text("/url");
        browser.post(url + "/entries", Map.of("kind", "reply", "words", "Back by noon."));
        settled("sent");

        assertThat(report(envelope(), "failed", "5.1.1").text("/conversation")).isEqualTo(conversation);

        assertThat(delivery().at("/state").asString()).isEqualTo("returned");
        assertThat(browser.get(url).page().text()).contains("It came back from " + ada);
        assertThat(browser.get("/notices").page().text()).contains("did not reach the customer");
        String customer = api.get("/conversations/" + conversation)
                .json()
                .at("/customer/id")
                .asString();
        assertThat(api.get("/customers/" + customer + "/addresses").body()).contains("5.1.1");
    }

    @Test
    void a_mail_that_is_late_has_not_failed_and_a_full_mailbox_says_nothing_against_its_address() {
        reply();
        settled("sent");
        String envelope = envelope();

        report(envelope, "delayed", "4.4.1");
        assertThat(delivery().at("/state").asString()).isEqualTo("delayed");
        signIn();
        String url = api.get("/conversations/" + conversation).text("/url");
        assertThat(browser.get(url).page().text()).contains("still tries to reach");

        report(envelope, "failed", "5.2.2");
        assertThat(delivery().at("/state").asString()).isEqualTo("returned");
        String customer = api.get("/conversations/" + conversation)
                .json()
                .at("/customer/id")
                .asString();
        assertThat(api.get("/customers/" + customer + "/addresses").body()).doesNotContain("5.2.2");
    }

    @Test
    void a_report_to_a_made_up_address_touches_no_mail() {
        reply();
        settled("sent");
        String forged = envelope().replaceAll(".{6}@", "000000@");

        report(forged, "failed", "5.1.1");

        assertThat(delivery().at("/state").asString()).isEqualTo("sent");
    }

    @Test
    void a_reply_of_which_nobody_knows_is_sent_again_under_the_same_name() {
        MAIL.answer(".", "hang up");
        reply();
        await().until(
                        () -> {
                            tryAtOnce();
                            return delivery().at("/state").asString();
                        },
                        "unknown"::equals);
        MAIL.answerNormally();
        signIn();
        String url = api.get("/conversations/" + conversation).text("/url");
        assertThat(browser.get(url).page().text()).contains("may have this reply, or not");
        String entry = delivery().at("/entry").asString();

        browser.post(url + "/deliveries/" + entry + "/repetition", Map.of());

        settled("sent");
        assertThat(toAda()).singleElement().asString().contains(entry.replace("-", ""));
        assertThat(api.post("/conversations/" + conversation + "/deliveries/" + entry + "/repetition", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(waiting()).isFalse();
    }

    @Test
    void a_reply_of_which_somebody_learns_that_it_arrived_ends_the_waiting() {
        MAIL.answer(".", "hang up");
        reply();
        await().until(
                        () -> {
                            tryAtOnce();
                            return delivery().at("/state").asString();
                        },
                        "unknown"::equals);
        MAIL.answerNormally();
        assertThat(waiting()).isTrue();
        String entry = delivery().at("/entry").asString();

        assertThat(api.post("/conversations/" + conversation + "/deliveries/" + entry + "/arrival", Map.of())
                        .status())
                .isEqualTo(204);

        assertThat(delivery().at("/state").asString()).isEqualTo("sent");
        assertThat(waiting()).isFalse();
        assertThat(toAda()).isEmpty();
    }

    private void reply() {
        assertThat(api.post(
                                "/conversations/" + conversation + "/entries",
                                Map.of("kind", "reply", "text", "Back by noon."))
                        .status())
                .isEqualTo(201);
    }

    /** A connection that breaks is tried again by itself, minutes later each time, before a person has to decide. */
    private void tryAtOnce() {
        db.sql("select id from channels.sent_mail where entry = cast(:entry as uuid)")
                .param("entry", delivery().at("/entry").asString())
                .query((row, _) -> row.getString("id"))
                .list()
                .forEach(mail -> outbox.hurry("mail:" + HELP, mail));
    }

    private void settled(String state) {
        await().until(() -> delivery().at("/state").asString(), state::equals);
    }

    private tools.jackson.databind.JsonNode delivery() {
        return api.get("/conversations/" + conversation + "/deliveries").json().at("/items/0");
    }

    private boolean waiting() {
        return !api.get("/conversations/" + conversation)
                .json()
                .at("/waitingSince")
                .asString("")
                .isEmpty();
    }

    private String envelope() {
        List<String> commands = List.copyOf(MAIL.commands());
        int to = commands.lastIndexOf("RCPT TO:<" + ada + ">");
        return commands.subList(0, to).stream()
                .filter(each -> each.startsWith("MAIL FROM:<help+"))
                .reduce((_, later) -> later)
                .orElseThrow()
                .replaceAll("MAIL FROM:<|>.*", "");
    }

    private List<String> toAda() {
        return MAIL.mails().stream()
                .filter(mail -> mail.split("\r\n\r\n", 2)[0].contains(ada))
                .toList();
    }

    private Answer report(String to, String action, String status) {
        String raw = """
                Return-Path: <>
                From: mailer-daemon@mx.example.com
                Subject: Report
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s

                --b--
                """.formatted(ada, action, status, Ids.next());
        return api.post(
                "/mail?mailbox=" + to.replace("+", "%2B"), "message/rfc822", raw.getBytes(StandardCharsets.UTF_8));
    }
}
