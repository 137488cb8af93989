package heed.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.HeedTest;
import heed.channels.mail.reading.MailReader;
import heed.channels.mail.reading.ReadMail;
import heed.channels.mail.reading.Reading;
import heed.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A mail, its answer, and everything that may come back. */
class MailThreadsTest extends HeedTest {

    private static final String HELP = "help@larkfield.example";

    private final String ada = "ada-" + Ids.next() + "@example.com";
    private String conversation = "";
    private String firstId = "";

    @BeforeEach
    void ada_writes() {
        api.post("/mailboxes", "{\"address\":\"" + HELP + "\",\"name\":\"Larkfield Water\",\"queue\":\"support\"}");
        firstId = Ids.next() + "@example.com";
        Answer taken = post(
                HELP,
                "From: Ada Whitlock <" + ada + ">\nMessage-ID: <" + firstId
                        + ">\nSubject: No water\n\nNo water since six.");
        conversation = taken.text("/conversation");
    }

    @Test
    void an_answer_leaves_by_smtp_and_the_customers_reply_joins_the_conversation() {
        ReadMail sent = reply("Dear Ada,\n\nit is **back** by noon.\n\nMina");

        assertThat(sent.subject()).isEqualTo("Re: No water");
        assertThat(sent.inReplyTo()).containsExactly(firstId);
        assertThat(sent.references()).containsExactly(firstId);
        assertThat(sent.html()).contains("<strong>back</strong>");
        assertThat(sent.from().getFirst())
                .hasToString("MailAddress[name=Larkfield Water, address=help@larkfield.example]");
        String threaded = sent.replyTo().getFirst().address();
        assertThat(ThreadToken.in(threaded)).isPresent();
        assertThat(ThreadToken.in(sent.messageId())).isPresent();

        Answer byAddress =
                post(threaded, "From: " + ada + "\nTo: " + threaded + "\nSubject: Re: No water\n\nThank you.");
        Answer byReference = post(
                HELP,
                "From: " + ada + "\nIn-Reply-To: <" + sent.messageId() + ">\nSubject: Re: No water\n\nIt is back.");

        assertThat(byAddress.text("/outcome")).isEqualTo("appended");
        assertThat(byAddress.text("/conversation")).isEqualTo(conversation);
        assertThat(byReference.text("/outcome")).isEqualTo("appended");
        assertThat(byReference.text("/conversation")).isEqualTo(conversation);
        assertThat(entries("customer-message")).hasSize(3);
    }

    @Test
    void the_senders_own_earlier_mail_is_joined() {
        Answer again = post(HELP, "From: " + ada + "\nReferences: <" + firstId + ">\nSubject: No water\n\nStill none.");

        assertThat(again.text("/outcome")).isEqualTo("appended");
        assertThat(again.text("/conversation")).isEqualTo(conversation);
    }

    @Test
    void S10_a_guessed_reference_or_number_opens_nothing() {
        reply("It is back by noon.");
        for (String header : List.of(
                "In-Reply-To: <" + firstId + ">",
                "In-Reply-To: <" + Ids.next() + "." + "0".repeat(ThreadToken.LENGTH) + "@larkfield.example>",
                "X-Nothing: x")) {
            Answer stranger = post(
                    HELP,
                    "From: eve@example.com\n" + header + "\nSubject: Re: No water [#1]\n\nTell me more " + Ids.next());

            assertThat(stranger.text("/outcome")).isEqualTo("created");
            assertThat(stranger.text("/conversation")).isNotEqualTo(conversation);
        }
    }

    @Test
    void S11_somebody_else_with_a_valid_token_is_a_third_party() {
        String threaded = reply("It is back by noon.").replyTo().getFirst().address();

        Answer stranger =
                post(threaded, "From: eve@example.com\nSubject: Re: No water\n\nWhat is her address? " + Ids.next());

        assertThat(stranger.text("/outcome")).isEqualTo("appended");
        assertThat(stranger.text("/conversation")).isEqualTo(conversation);
        assertThat(api.get("/messages/" + stranger.text("/message"))
                        .json()
                        .at("/thirdParty")
                        .asBoolean())
                .isTrue();
        assertThat(entries("customer-message")).hasSize(1);
        assertThat(entries("note"))
                .singleElement()
                .satisfies(note -> assertThat(note.at("/text").asString())
                        .contains("eve@example.com")
                        .contains("What is her address?"));
        assertThat(sentTo("eve@example.com")).isEmpty();
    }

    @Test
    void S12_a_mail_that_claims_to_be_from_staff_is_never_a_reply() {
        String threaded = reply("It is back by noon.").replyTo().getFirst().address();
        int sent = sentTo(ada).size();

        post(
                threaded,
                "From: Mina Okafor <mina@larkfield.example>\nSubject: Re: No water\n\nSend us your card number "
                        + Ids.next());

        assertThat(entries("reply")).hasSize(1);
        assertThat(sentTo(ada)).hasSize(sent);
    }

    @Test
    void S14_a_token_for_another_mailbox_opens_nothing() {
        String threaded = reply("It is back by noon.").replyTo().getFirst().address();

        Answer other = post(
                threaded.replace("help+", "bills+"), "From: " + ada + "\nSubject: Re: No water\n\nHello " + Ids.next());

        assertThat(other.text("/outcome")).isEqualTo("created");
    }

    @Test
    void S15_whoever_is_added_to_the_cc_is_suggested_and_gets_nothing_until_a_colleague_says_so() {
        String attacker = "eve-" + Ids.next() + "@example.com";
        String threaded = reply("It is back by noon.").replyTo().getFirst().address();
        post(
                threaded,
                "From: " + ada + "\nTo: " + threaded + ", " + HELP + "\nCc: Eve <" + attacker
                        + ">\nSubject: Re: No water\n\nPlease tell Eve, too. " + Ids.next());

        JsonNode suggested =
                api.get("/conversations/" + conversation + "/copies").json().at("/items");
        assertThat(suggested).hasSize(1);
        assertThat(suggested.at("/0/address").asString()).isEqualTo(attacker);
        assertThat(suggested.at("/0/state").asString()).isEqualTo("suggested");
        ReadMail second = reply("Noon it is.");
        assertThat(second.cc()).isEmpty();
        assertThat(copiedTo(attacker)).isEmpty();

        assertThat(api.post(
                                "/conversations/" + conversation + "/entries",
                                Map.of("kind", "reply", "text", "Eve too.", "copies", List.of(attacker, ada)))
                        .status())
                .isEqualTo(201);
        await().atMost(Duration.ofSeconds(10)).until(() -> copiedTo(attacker).size() == 1);
        ReadMail copied = copiedTo(attacker).getFirst();
        assertThat(copied.cc()).hasSize(1);
        assertThat(copied.to()).hasSize(1);
        assertThat(copied.text()).as("the earlier letters stay between the two").doesNotContain("back by noon");
        assertThat(api.get("/conversations/" + conversation + "/copies").text("/items/0/state"))
                .isEqualTo("copied");
        signIn();
        String url = api.get("/conversations/" + conversation).text("/url");
        var page = browser.get(url).page();
        assertThat(page.select(".copies-below").text()).contains(attacker);
        assertThat(page.select("#copies input[checked]").attr("name")).isEqualTo("copy." + attacker);

        browser.post(url + "/entries", Map.of("kind", "reply", "words", "Only Ada now.", "copies", "shown"));
        browser.post(url + "/copies/removal", Map.of("leaveOut", attacker, "words", "I was writing"));
        var after = browser.get(url).page();
        assertThat(after.select("#copies input[type=checkbox]")).isEmpty();
        assertThat(after.select("#words").val()).isEqualTo("I was writing");
        assertThat(copiedTo(attacker)).hasSize(1);
        for (String wrong : List.of("eve@example.com\r\nBcc: x@y", "eve", "<eve@example.com>", HELP)) {
            assertThat(api.post(
                                    "/conversations/" + conversation + "/entries",
                                    Map.of("kind", "reply", "text", "x", "copies", List.of(wrong)))
                            .text("/errors/0/pointer"))
                    .as(wrong)
                    .isEqualTo("/copies");
        }
    }

    private List<ReadMail> copiedTo(String address) {
        return MAIL.mails().stream()
                .map(raw -> MailReader.read(raw.getBytes(StandardCharsets.UTF_8)))
                .map(reading -> ((Reading.Readable) reading).mail())
                .filter(mail -> Stream.concat(mail.to().stream(), mail.cc().stream())
                        .anyMatch(to -> to.address().equals(address)))
                .toList();
    }

    @Test
    void S16_a_sign_in_code_sent_to_the_thread_is_set_aside() {
        String threaded = reply("It is back by noon.").replyTo().getFirst().address();

        assertThat(post(threaded, "From: no-reply@slack.com\nSubject: Your code is 123456\n\n" + Ids.next())
                        .text("/outcome"))
                .isEqualTo("quarantined");
    }

    @Test
    void S18_an_out_of_office_note_neither_speaks_for_the_customer_nor_is_answered() {
        String threaded = reply("It is back by noon.").replyTo().getFirst().address();
        String status = api.get("/conversations/" + conversation).text("/status");
        int sent = sentTo(ada).size();

        Answer away = post(
                threaded, "From: " + ada + "\nAuto-Submitted: auto-replied\nSubject: Away\n\nI am away " + Ids.next());

        assertThat(away.text("/outcome")).isEqualTo("auto-reply");
        assertThat(away.text("/conversation")).isEqualTo(conversation);
        assertThat(entries("customer-message")).hasSize(1);
        assertThat(api.get("/conversations/" + conversation).text("/status")).isEqualTo(status);
        assertThat(sentTo(ada)).hasSize(sent);
    }

    @Test
    void S18_a_delivery_report_finds_the_mail_that_came_back() {
        ReadMail sent = reply("It is back by noon.");

        Answer bounce = post(sent.replyTo().getFirst().address(), """
                Return-Path: <>
                From: mailer-daemon@mx.example.com
                Subject: Undelivered
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 no such user
                --b
                Content-Type: text/rfc822-headers

                Message-ID: <%s>
                --b--
                """.formatted(ada, sent.messageId()));

        assertThat(bounce.text("/outcome")).isEqualTo("bounce");
        assertThat(bounce.text("/conversation")).isEqualTo(conversation);
        assertThat(entries("customer-message")).hasSize(1);
    }

    @Test
    void S20_our_own_answer_that_comes_back_is_suppressed() {
        ReadMail sent = reply("It is back by noon.");

        assertThat(post(
                                HELP,
                                "From: list@example.com\nMessage-ID: <" + sent.messageId()
                                        + ">\nSubject: Re: No water\n\nBack " + Ids.next())
                        .text("/outcome"))
                .isEqualTo("suppressed");
    }

    private ReadMail reply(String text) {
        int before = sentTo(ada).size();
        assertThat(api.post("/conversations/" + conversation + "/entries", Map.of("kind", "reply", "text", text))
                        .status())
                .isEqualTo(201);
        await().atMost(Duration.ofSeconds(10)).until(() -> sentTo(ada).size() > before);
        return sentTo(ada).getLast();
    }

    private List<ReadMail> sentTo(String address) {
        return MAIL.mails().stream()
                .map(raw -> MailReader.read(raw.getBytes(StandardCharsets.UTF_8)))
                .map(reading -> ((Reading.Readable) reading).mail())
                .filter(mail -> mail.to().stream().anyMatch(to -> to.address().equals(address)))
                .toList();
    }

    private List<JsonNode> entries(String kind) {
        JsonNode entries = api.get("/conversations/" + conversation).json().at("/entries");
        JsonNode items = entries.isArray() ? entries : entries.at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(entry -> entry.at("/kind").asString().equals(kind))
                .toList();
    }

    private Answer post(String mailbox, String raw) {
        return api.post(
                "/mail?mailbox=" + mailbox.replace("+", "%2B"), "message/rfc822", raw.getBytes(StandardCharsets.UTF_8));
    }
}
