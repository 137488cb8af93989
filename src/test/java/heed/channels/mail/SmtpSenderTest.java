package heed.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import heed.channels.mail.reading.MailReader;
import heed.channels.mail.reading.ReadMail;
import heed.channels.mail.reading.Reading;
import heed.conversations.Attachment;
import heed.conversations.CopyTo;
import heed.platform.Blobs;
import heed.platform.Courier.Delivery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpSenderTest {

    private final SmtpSink sink = new SmtpSink();
    private final SmtpSender sender = sender(sink.port());

    @AfterEach
    void close() throws IOException {
        sink.close();
    }

    @Test
    void a_reply_leaves_as_text_and_html_with_its_thread() {
        assertThat(sender.send(mail("Re: Voda na cesti", "Živa, **Thursday** at ten.\n\nMina")))
                .isInstanceOf(Delivery.Sent.class);

        ReadMail sent = read(sink.mails().getFirst());
        assertThat(sent.messageId()).isEqualTo("reply.token@larkfield.example");
        assertThat(sent.subject()).isEqualTo("Re: Voda na cesti");
        assertThat(sent.inReplyTo()).containsExactly("2@example.com");
        assertThat(sent.references()).containsExactly("1@example.com", "2@example.com");
        assertThat(sent.replyTo().getFirst().address()).isEqualTo("help+token@larkfield.example");
        assertThat(sent.from().getFirst().name()).isEqualTo("Larkfield Water");
        assertThat(sent.text()).isEqualTo("Živa, **Thursday** at ten.\n\nMina");
        assertThat(sent.html()).contains("<strong>Thursday</strong>");
        assertThat(sent.kind().automatic()).isFalse();
        assertThat(sent.attachments())
                .singleElement()
                .satisfies(bill -> assertThat(bill.name()).isEqualTo("račun.pdf"));
        assertThat(sink.commands()).contains("MAIL FROM:<help+token@larkfield.example>", "RCPT TO:<ada@example.com>");
    }

    @Test
    void S08_a_subject_cannot_add_a_header() {
        sender.send(mail("Hello\r\nBcc: victim@example.com", "Text"));

        assertThat(sink.mails().getFirst()).doesNotContain("\r\nBcc:");
        assertThat(read(sink.mails().getFirst()).subject()).isEqualTo("Hello Bcc: victim@example.com");
    }

    @Test
    void a_temporary_refusal_is_deferred() {
        sink.answer("RCPT", "451 4.7.1 Greylisted, come back");

        assertThat(sender.send(mail("Hello", "Text")))
                .isInstanceOfSatisfying(
                        Delivery.Deferred.class,
                        later -> assertThat(later.reason()).contains("Greylisted"));
    }

    @Test
    void a_final_refusal_has_failed() {
        sink.answer("RCPT", "550 5.1.1 No such user");

        assertThat(sender.send(mail("Hello", "Text")))
                .isInstanceOfSatisfying(
                        Delivery.Failed.class,
                        never -> assertThat(never.reason()).contains("No such user"));
    }

    @Test
    void a_refusal_of_the_contents_has_failed() {
        sink.answer(".", "554 5.7.1 Spam");

        assertThat(sender.send(mail("Hello", "Text"))).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void a_connection_that_breaks_after_the_data_leaves_it_unknown() {
        sink.answer(".", "hang up");

        assertThat(sender.send(mail("Hello", "Text"))).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void a_connection_that_breaks_before_the_data_is_deferred() {
        sink.answer("DATA", "hang up");

        assertThat(sender.send(mail("Hello", "Text"))).isInstanceOf(Delivery.Deferred.class);
    }

    @Test
    void a_closed_port_is_deferred_and_explained() throws IOException {
        sink.close();

        assertThat(sender.send(mail("Hello", "Text"))).isInstanceOf(Delivery.Deferred.class);
        SmtpSettings settings = settings(sink.port());
        assertThat(new SmtpDiagnosis(settings, sender).diagnose())
                .hasValueSatisfying(fault -> assertThat(fault.message()).isEqualTo("mail.smtp.nobody-answers"));
    }

    @Test
    void an_open_port_has_no_trouble() {
        assertThat(new SmtpDiagnosis(settings(sink.port()), sender).diagnose()).isEmpty();
    }

    private static OutgoingMail mail(String subject, String text) {
        return new OutgoingMail(
                "reply.token@larkfield.example",
                "help@larkfield.example",
                "Larkfield Water",
                "help+token@larkfield.example",
                "help+token@larkfield.example",
                "ada@example.com",
                "Ada Whitlock",
                subject,
                "2@example.com",
                List.of("1@example.com", "2@example.com"),
                text,
                "<p>Živa, <strong>Thursday</strong> at ten.</p>",
                "en",
                false,
                List.of(new Attachment("0".repeat(64), "račun.pdf", "application/pdf", 4)),
                List.of(new CopyTo("neighbour@example.com", "Bea Whitlock")),
                "AQ==");
    }

    private static SmtpSender sender(int port) {
        return new SmtpSender(settings(port), new MailComposer(new OneBlob()), Clock.systemUTC());
    }

    private static SmtpSettings settings(int port) {
        return new SmtpSettings("localhost", Integer.toString(port), "", "", "", "off");
    }

    /** Every name means the same four bytes. */
    private static final class OneBlob implements Blobs {

        @Override
        public int forget(java.util.Collection<String> sha256) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String store(byte[] bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<InputStream> open(String sha256) {
            return Optional.of(new ByteArrayInputStream("%PDF".getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private static ReadMail read(String raw) {
        return switch (MailReader.read(raw.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Readable(var mail) -> mail;
            case Reading.Refused(var reason) -> throw new AssertionError(reason);
        };
    }
}
