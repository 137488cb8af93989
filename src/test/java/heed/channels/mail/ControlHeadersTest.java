package heed.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A stranger's mail says what it says in its words; no header of it orders Heed about. */
class ControlHeadersTest extends HeedTest {

    private static final String HELP = "help@larkfield.example";

    private static final List<String> ORDERS = List.of(
            "X-Heed-Conversation: %s",
            "X-Heed-Assignee: first.manager@larkfield.example",
            "X-Heed-Queue: billing",
            "X-Heed-Status: closed",
            "X-Heed-Tags: refund",
            "X-Heed-Author: staff",
            "X-Heed-Priority: urgent",
            "X-RT-Command: Owner root",
            "X-RT-Loop-Prevention: heed",
            "X-RT-Ticket: 1",
            "X-Zammad-Ticket-State: closed",
            "X-Zammad-Customer-Email: ada@example.com",
            "X-OTRS-Queue: billing",
            "X-OTRS-Priority: 5",
            "Resent-From: help@larkfield.example",
            "Resent-To: eve@example.com",
            "X-Priority: 1");

    private final String eve = "eve-" + Ids.next() + "@example.com";

    @Test
    void S17_no_header_of_a_stranger_says_where_a_mail_belongs_or_what_becomes_of_it() {
        api.post("/mailboxes", Map.of("address", HELP, "name", "Larkfield Water", "queue", "support"));
        Answer ada = mail("From: ada-" + Ids.next() + "@example.com", "No water since six.");
        for (String order : ORDERS) {
            String header = order.formatted(ada.text("/conversation"));
            Answer taken = mail("From: " + eve + "\n" + header, "Hello, it is me again. " + Ids.next());

            Answer made = api.get("/conversations/" + taken.text("/conversation"));
            assertThat(taken.text("/outcome")).as(header).isEqualTo("created");
            assertThat(taken.text("/conversation")).isNotEqualTo(ada.text("/conversation"));
            assertThat(List.of(
                            made.text("/queue"), made.text("/status"), made.text("/priority"), made.text("/assignee")))
                    .as(header)
                    .containsExactly("support", "open", "normal", "");
            assertThat(made.json().at("/tags")).as(header).isEmpty();
            assertThat(api.get("/customers/" + made.text("/customer/id")).body())
                    .contains(eve);
            assertThat(made.body()).doesNotContain("\"staff\"");
        }
    }

    @Test
    void S17_an_answer_goes_to_who_wrote_and_another_address_for_answers_is_shown() {
        Answer taken = mail("From: " + eve + "\nReply-To: bank@elsewhere.example", "Where is my money? " + Ids.next());

        Answer message = api.get("/messages/" + taken.text("/message"));
        assertThat(message.text("/authentication/replyTo")).isEqualTo("bank@elsewhere.example");
        assertThat(message.text("/from/address")).isEqualTo(eve);
        String page = signIn().get(
                        api.get("/conversations/" + taken.text("/conversation")).text("/url"))
                .page()
                .select("#doubts")
                .text();
        assertThat(page).contains("bank@elsewhere.example");

        int before = MAIL.mails().size();
        api.post(
                "/conversations/" + taken.text("/conversation") + "/entries", Map.of("kind", "reply", "text", "Soon."));
        org.awaitility.Awaitility.await()
                .until(() -> MAIL.mails().stream().skip(before).anyMatch(mail -> mail.contains(eve)));
        assertThat(MAIL.mails()).noneMatch(mail -> mail.contains("To: bank@elsewhere.example"));
    }

    private Answer mail(String headers, String words) {
        String raw = headers + "\nTo: " + HELP + "\nMessage-ID: <" + Ids.next() + "@example.com>\nSubject: Water\n\n"
                + words;
        return api.post(
                "/mail?mailbox=" + HELP,
                "message/rfc822",
                raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
