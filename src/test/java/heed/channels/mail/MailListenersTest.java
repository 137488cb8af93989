package heed.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.platform.Ids;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailListenersTest extends HeedTest {

    @Autowired
    private MailListeners listeners;

    @BeforeEach
    void setUpAMailbox() {
        api.post("/mailboxes", "{\"address\":\"help@larkfield.example\",\"queue\":\"support\"}");
    }

    @Test
    void a_mail_sent_by_smtp_is_stored_before_it_is_acknowledged() throws IOException {
        String id = Ids.next().toString();
        try (Peer peer = new Peer(listeners.port(Via.SMTP).orElseThrow())) {
            assertThat(peer.hear()).startsWith("220");
            assertThat(peer.say("EHLO mx.example.com")).startsWith("250");
            assertThat(peer.say("MAIL FROM:<ada@example.com>")).startsWith("250");
            assertThat(peer.say("RCPT TO:<help@larkfield.example>")).startsWith("250");
            assertThat(peer.say("RCPT TO:<stranger@larkfield.example>")).startsWith("550");
            assertThat(peer.say("DATA")).startsWith("354");
            assertThat(peer.say("From: ada@example.com\r\nMessage-ID: <" + id
                            + "@example.com>\r\nSubject: By SMTP\r\n\r\n..dot\r\n."))
                    .startsWith("250");
            assertThat(peer.say("QUIT")).startsWith("221");
        }

        String again =
                "From: ada@example.com\r\nMessage-ID: <" + id + "@example.com>\r\nSubject: By SMTP\r\n\r\n.dot\r\n";
        assertThat(api.post(
                                "/mail?mailbox=help@larkfield.example",
                                "message/rfc822",
                                again.getBytes(StandardCharsets.UTF_8))
                        .text("/outcome"))
                .isEqualTo("duplicate");
    }

    @Test
    void lmtp_answers_for_each_recipient() throws IOException {
        api.post("/mailboxes", "{\"address\":\"bills@larkfield.example\",\"queue\":\"support\"}");
        try (Peer peer = new Peer(listeners.port(Via.LMTP).orElseThrow())) {
            peer.hear();
            assertThat(peer.say("EHLO mx.example.com")).startsWith("500");
            assertThat(peer.say("LHLO mx.example.com")).startsWith("250");
            peer.say("MAIL FROM:<ada@example.com>");
            peer.say("RCPT TO:<help@larkfield.example>");
            peer.say("RCPT TO:<bills@larkfield.example>");
            peer.say("DATA");
            assertThat(peer.say("Subject: By LMTP " + Ids.next() + "\r\n\r\nText\r\n."))
                    .startsWith("250");
            assertThat(peer.hear()).startsWith("250");
        }
    }

    @Test
    void commands_out_of_order_are_refused() throws IOException {
        try (Peer peer = new Peer(listeners.port(Via.SMTP).orElseThrow())) {
            peer.hear();
            assertThat(peer.say("MAIL FROM:<ada@example.com>")).startsWith("503");
            assertThat(peer.say("DATA")).startsWith("503");
            assertThat(peer.say("HELO x")).startsWith("250");
            assertThat(peer.say("RCPT TO:<help@larkfield.example>")).startsWith("503");
            assertThat(peer.say("MAIL FROM:ada")).startsWith("501");
            assertThat(peer.say("MAIL FROM:<ada@example.com> SIZE=99999999")).startsWith("552");
            assertThat(peer.say("STARTTLS")).startsWith("502");
        }
    }

    /** The other mail server. */
    private static final class Peer implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader in;

        Peer(int port) throws IOException {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(10_000);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        }

        String say(String words) throws IOException {
            socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
            return hear();
        }

        String hear() throws IOException {
            String line = in.readLine();
            while (line.length() > 3 && line.charAt(3) == '-') {
                line = in.readLine();
            }
            return line;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
