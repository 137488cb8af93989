package heed.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.platform.Ids;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MailIntakeTest extends HeedTest {

    @Test
    void a_mail_becomes_a_conversation_and_is_shown_as_it_was_read() {
        Answer taken = post("help@larkfield.example", """
                From: "Ada Whitlock" <Ada@Example.com>
                To: Larkfield <help@larkfield.example>
                Cc: Dermot Hale <dermot@example.com>
                Subject: =?utf-8?Q?No_water_in_Mill_Lane_=E2=80=93_again?=
                Message-ID: <%s@example.com>
                Date: Tue, 3 Mar 2026 10:12:00 +0100
                Authentication-Results: mx.larkfield.example; spf=pass; dkim=fail (bad) header.d=example.com; dmarc=pass
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                No water since six.

                On Mon, 2 Mar 2026 at 10:00, Larkfield <help@larkfield.example> wrote:
                > All repaired.
                --b
                Content-Type: application/pdf; name="map.pdf"
                Content-Disposition: attachment; filename="map.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0xLjQK
                --b--
                """.formatted(Ids.next()));

        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.text("/outcome")).isEqualTo("created");
        Answer message = api.get("/messages/" + taken.text("/message"));
        assertThat(message.status()).isEqualTo(200);
        assertThat(message.text("/conversation")).isEqualTo(taken.text("/conversation"));
        assertThat(message.text("/from/name")).isEqualTo("Ada Whitlock");
        assertThat(message.text("/from/address")).isEqualTo("ada@example.com");
        assertThat(message.text("/cc/0/address")).isEqualTo("dermot@example.com");
        assertThat(message.text("/subject")).isEqualTo("No water in Mill Lane – again");
        assertThat(message.text("/sentAt")).isEqualTo("2026-03-03T09:12:00Z");
        assertThat(message.text("/text")).contains("> All repaired.");
        assertThat(message.text("/visibleText")).isEqualTo("No water since six.");
        assertThat(message.text("/attachments/0/name")).isEqualTo("map.pdf");
        assertThat(message.json().at("/attachments/0/bytes").asInt()).isEqualTo(9);
        assertThat(message.json().at("/attachments/0/inline").asBoolean()).isFalse();
        assertThat(message.text("/authentication/dmarc")).isEqualTo("pass");
        assertThat(message.text("/authentication/dkim")).isEqualTo("fail");
        assertThat(message.text("/outcome")).isEqualTo("created");
    }

    @Test
    void the_raw_bytes_come_back_as_they_were_sent() {
        String raw = "From: ada@example.com\r\nSubject: Raw\r\n\r\n" + Ids.next() + "\r\n";
        Answer taken = api.post(
                "/mail?mailbox=help@larkfield.example", "message/rfc822", raw.getBytes(StandardCharsets.UTF_8));

        Answer stored = api.get("/messages/" + taken.text("/message") + "/raw");

        assertThat(stored.body()).isEqualTo(raw);
        assertThat(stored.header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void S05_S06_a_file_is_only_ever_saved() {
        Answer taken = post("help@larkfield.example", """
                From: eve@example.com
                Subject: Look %s
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: image/svg+xml; name="tap.svg"
                Content-Disposition: inline; filename="tap.svg"

                <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>
                --b--
                """.formatted(Ids.next()));
        String url = api.get("/messages/" + taken.text("/message")).text("/attachments/0/url");

        Answer file = api.get(url);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).startsWith("<svg");
        assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("tap.svg");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        assertThat(api.get(url.replaceFirst("[0-9]+$", "99")).status()).isEqualTo(404);
    }

    @Test
    void the_same_mail_twice_is_a_duplicate() {
        String raw = "From: ada@example.com\nMessage-ID: <" + Ids.next() + "@example.com>\nSubject: Twice\n\nOnce.";
        Answer first = post("help@larkfield.example", raw);

        Answer second = post("help@larkfield.example", "Received: by mx9\n" + raw);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("/outcome")).isEqualTo("duplicate");
        assertThat(second.text("/message")).isEqualTo(first.text("/message"));
        assertThat(second.text("/conversation")).isEqualTo(first.text("/conversation"));
        assertThat(post("bills@larkfield.example", raw).text("/outcome")).isEqualTo("created");
    }

    @Test
    void the_same_mail_eight_times_at_once_is_one_conversation() throws InterruptedException {
        String raw = "From: ada@example.com\nMessage-ID: <" + Ids.next() + "@example.com>\nSubject: At once\n\nOnce.";
        CountDownLatch start = new CountDownLatch(1);
        List<String> conversations = new java.util.concurrent.CopyOnWriteArrayList<>();
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    try {
                        start.await();
                        conversations.add(post("help@larkfield.example", raw).text("/conversation"));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(conversations).hasSize(8);
        assertThat(conversations).containsOnly(conversations.getFirst());
    }

    @Test
    void S24_malformed_mails_are_taken_and_give_a_conversation() {
        for (String raw : List.of(
                "Hello, my water is off " + Ids.next(),
                "\n" + Ids.next(),
                "Subject: only a header " + Ids.next(),
                "Content-Type: multipart/mixed\n\nno boundary " + Ids.next(),
                "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nbreaks off " + Ids.next(),
                "From: <<<@@;;\nContent-Type: ;;/\nContent-Transfer-Encoding: nonsense\n\n" + Ids.next(),
                "From: ada@example.com\rSubject: carriage returns\r\rnothing else " + Ids.next(),
                "From: ada@example.com\n\n\0\u0001 " + Ids.next())) {
            Answer taken = post("help@larkfield.example", raw);

            assertThat(taken.status()).as(raw).isEqualTo(201);
            assertThat(taken.text("/outcome")).as(raw).isEqualTo("created");
            assertThat(api.get("/messages/" + taken.text("/message")).status()).isEqualTo(200);
        }
    }

    @Test
    void S21_a_bomb_is_set_aside_with_its_reason_and_can_be_downloaded() {
        Answer taken = post(
                "help@larkfield.example",
                "Subject: bomb " + Ids.next() + "\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\n\nx\n".repeat(10_000));

        assertThat(taken.text("/outcome")).isEqualTo("quarantined");
        assertThat(taken.json().at("/conversation").isNull()).isTrue();
        JsonNode row = setAside(taken.text("/message"));
        assertThat(row.at("/reason").asString()).isEqualTo("too-many-parts");
        assertThat(api.get("/messages/" + taken.text("/message") + "/raw").status())
                .isEqualTo(200);
        Answer again = api.post("/quarantine/" + taken.text("/message") + "/release", "");
        assertThat(again.text("/outcome")).isEqualTo("quarantined");
        assertThat(post("help@larkfield.example", "Subject: next " + Ids.next() + "\n\nFine.")
                        .text("/outcome"))
                .isEqualTo("created");
    }

    @Test
    void fifty_megabytes_are_taken_and_more_than_sixty_four_are_not() {
        Answer taken = api.post("/mail?mailbox=help@larkfield.example", "message/rfc822", large(50));

        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.text("/outcome")).isEqualTo("created");
        Answer message = api.get("/messages/" + taken.text("/message"));
        assertThat(message.text("/text")).isEqualTo("See the leak.");
        assertThat(message.json().at("/attachments/0/bytes").asLong()).isGreaterThan(38_000_000);
        assertThat(api.post("/mail?mailbox=help@larkfield.example", "message/rfc822", large(65))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void mail_to_an_address_that_nobody_set_up_is_taken_and_the_address_is_shown() {
        String address = "nobody-" + Ids.next() + "@larkfield.example";

        assertThat(post(address, "Subject: Hello\n\nAnybody?").text("/outcome")).isEqualTo("created");

        assertThat(StreamSupport.stream(
                        api.get("/mailboxes").json().at("/items").spliterator(), false))
                .anySatisfy(mailbox -> {
                    assertThat(mailbox.at("/address").asString()).isEqualTo(address);
                    assertThat(mailbox.at("/unannounced").asBoolean()).isTrue();
                    assertThat(mailbox.at("/queue").asString()).isEqualTo("support");
                });
    }

    @Test
    void a_mailbox_is_set_up_changed_and_removed() {
        String address = "mail-" + Ids.next() + "@larkfield.example";
        assertThat(api.post("/mailboxes", "{\"address\":\"" + address + "\",\"name\":\"Help\",\"queue\":\"support\"}")
                        .status())
                .isEqualTo(201);
        assertThat(api.post("/mailboxes", "{\"address\":\"" + address + "\",\"queue\":\"bills-and-payments\"}")
                        .text("/queue"))
                .isEqualTo("bills-and-payments");
        assertThat(api.post("/mailboxes", "{\"address\":\"not an address\"}").status())
                .isEqualTo(400);
        assertThat(api.post("/mailboxes", "{\"adress\":\"x\"}").status()).isEqualTo(400);
        assertThat(api.delete("/mailboxes/" + address).status()).isEqualTo(204);
        assertThat(api.delete("/mailboxes/" + address).status()).isEqualTo(404);
    }

    @Test
    void wrong_calls_are_refused_with_their_reason() {
        assertThat(api.post("/mail?mailbox=nonsense", "message/rfc822", new byte[] {1})
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/mail", "message/rfc822", new byte[] {1}).status()).isEqualTo(400);
        assertThat(api.post("/mail?mailbox=help@larkfield.example", "message/rfc822", new byte[0])
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/mail?mailbox=help@larkfield.example", "{}").status())
                .isEqualTo(415);
        assertThat(api.as("")
                        .post("/mail?mailbox=help@larkfield.example", "message/rfc822", new byte[] {1})
                        .status())
                .isEqualTo(401);
        assertThat(api.get("/messages/" + Ids.next()).status()).isEqualTo(404);
        assertThat(api.get("/messages/nonsense").status()).isEqualTo(404);
    }

    @Test
    void S18_programs_do_not_begin_conversations() {
        assertThat(post(
                                "help@larkfield.example",
                                "From: ada@example.com\nAuto-Submitted: auto-replied\nSubject: Away " + Ids.next()
                                        + "\n\nAway.")
                        .text("/outcome"))
                .isEqualTo("auto-reply");
        Answer bounce = post("help@larkfield.example", """
                Return-Path: <>
                From: mailer-daemon@mx.example.com
                Subject: Undelivered %s
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                Sorry.
                --b
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; ada@example.com
                Action: failed
                Status: 5.1.1
                --b--
                """.formatted(Ids.next()));
        assertThat(bounce.text("/outcome")).isEqualTo("bounce");
        assertThat(bounce.json().at("/conversation").isNull()).isTrue();
    }

    @Test
    void S20_our_own_address_does_not_write_to_us() {
        post("help@larkfield.example", "Subject: known from now on " + Ids.next() + "\n\n.");

        assertThat(post("help@larkfield.example", "From: help@larkfield.example\nSubject: Loop " + Ids.next() + "\n\n.")
                        .text("/outcome"))
                .isEqualTo("suppressed");
    }

    private JsonNode setAside(String message) {
        return StreamSupport.stream(
                        api.get("/quarantine?limit=200").json().at("/items").spliterator(), false)
                .filter(row -> row.at("/id").asString().equals(message))
                .findFirst()
                .orElseThrow();
    }

    private Answer post(String mailbox, String raw) {
        return api.post("/mail?mailbox=" + mailbox, "message/rfc822", raw.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] large(int megabytes) {
        ByteArrayOutputStream mail = new ByteArrayOutputStream((megabytes + 1) * 1024 * 1024);
        mail.writeBytes(("From: ada@example.com\r\nSubject: Film " + Ids.next()
                        + "\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "--b\r\n\r\nSee the leak.\r\n--b\r\nContent-Type: video/mp4; name=leak.mp4\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        byte[] line = ("A".repeat(76) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        while (mail.size() < megabytes * 1024 * 1024) {
            mail.writeBytes(line);
        }
        mail.writeBytes("--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        return mail.toByteArray();
    }
}
