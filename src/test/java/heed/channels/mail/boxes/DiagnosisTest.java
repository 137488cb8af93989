package heed.channels.mail.boxes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    @Test
    void each_accident_has_its_own_sentence() {
        Map<Exception, String> accidents = Map.ofEntries(
                Map.entry(broken(new UnknownHostException("imap.larkfeild.example")), "unknown-host"),
                Map.entry(broken(new ConnectException("Connection refused")), "nobody-answers"),
                Map.entry(broken(new ConnectException("Connection timed out")), "too-slow"),
                Map.entry(broken(new SocketTimeoutException("Read timed out")), "too-slow"),
                Map.entry(broken(new SSLException("Unsupported or unrecognized SSL message")), "no-tls"),
                Map.entry(broken(handshake(new CertificateExpiredException("NotAfter"))), "certificate-expired"),
                Map.entry(
                        broken(handshake(new CertificateException("No subject alternative DNS name matching imap"))),
                        "certificate-name"),
                Map.entry(
                        broken(handshake(new CertificateException(
                                "unable to find valid certification path to requested target"))),
                        "certificate-unknown"),
                Map.entry(new MessagingException("STARTTLS is required but host does not support"), "no-starttls"),
                Map.entry(new AuthenticationFailedException("[AUTHENTICATIONFAILED] no"), "password"),
                Map.entry(
                        new AuthenticationFailedException(
                                "[ALERT] Application-specific password required: https://support.google.com"),
                        "password-off"),
                Map.entry(
                        new AuthenticationFailedException("[PRIVACYREQUIRED] Plaintext authentication disallowed"),
                        "encryption-needed"),
                Map.entry(new FolderNotFoundException(null, "Nowhere not found"), "folder-missing"),
                Map.entry(new MessagingException("A5 NO [NOPERM] Permission denied"), "folder-read-only"),
                Map.entry(new MessagingException("A7 BAD what?"), "other"));
        accidents.forEach((accident, word) -> assertThat(
                        Diagnosis.of(accident, at("imap.larkfield.example"), "").word())
                .as(accident.toString())
                .isEqualTo(word));
    }

    @Test
    void a_refused_password_at_microsoft_is_the_wrong_way_and_no_typing_error() {
        assertThat(Diagnosis.of(new AuthenticationFailedException("LOGIN failed."), at("outlook.office365.com"), "")
                        .word())
                .isEqualTo("password-off");
    }

    @Test
    void what_a_server_says_is_shown_short_and_on_one_line() {
        Trouble trouble = Diagnosis.of(
                new MessagingException("A1 BAD\r\n" + "no ".repeat(1000)), at("imap.larkfield.example"), "");
        assertThat(trouble.facts().getLast()).hasSizeLessThan(310).doesNotContain("\r", "\n");
    }

    private static MessagingException broken(Exception cause) {
        return new MessagingException("Connection failed", cause);
    }

    private static SSLHandshakeException handshake(Exception cause) {
        var failed = new SSLHandshakeException("handshake");
        failed.initCause(cause);
        return failed;
    }

    private static Connection at(String host) {
        return new Connection(
                UUID.randomUUID(),
                "help@larkfield.example",
                Protocol.IMAP,
                host,
                993,
                Encryption.TLS,
                "help",
                true,
                "",
                "INBOX",
                Afterwards.MOVE,
                false,
                1);
    }
}
