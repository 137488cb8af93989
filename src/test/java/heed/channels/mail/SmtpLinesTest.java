package heed.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SmtpLinesTest {

    @Test
    void data_ends_with_a_dot_on_its_own_line() throws IOException {
        assertThat(data("Subject: x\r\n\r\nOne\r\n.\r\nQUIT\r\n")).isEqualTo("Subject: x\r\n\r\nOne\r\n");
    }

    @Test
    void doubled_dots_become_single() throws IOException {
        assertThat(data("..\r\n..two\r\n.\r\n")).isEqualTo(".\r\n.two\r\n");
    }

    @Test
    void S24_no_other_line_end_closes_the_data() throws IOException {
        assertThat(data("a\n.\nMAIL FROM:<eve@x>\r\n\n.\r\nb\r.\rc\r\n.\r\n"))
                .isEqualTo("a\n.\nMAIL FROM:<eve@x>\r\n\n.\r\nb\r.\rc\r\n");
    }

    @Test
    void what_is_too_large_is_read_to_its_end_and_dropped() throws IOException {
        InputStream in = in("x".repeat(200) + "\r\n.\r\nNOOP\r\n");

        assertThat(SmtpLines.data(in, 100)).isNull();
        assertThat(SmtpLines.line(in)).isEqualTo("NOOP");
    }

    @Test
    void a_broken_connection_is_no_mail() {
        assertThatThrownBy(() -> data("half a mail\r\n")).isInstanceOf(IOException.class);
    }

    @Test
    void addresses_stand_in_angle_brackets() {
        assertThat(SmtpLines.path("MAIL FROM:<ada@example.com> SIZE=12", "MAIL FROM:"))
                .isEqualTo("ada@example.com");
        assertThat(SmtpLines.path("mail from:<>", "MAIL FROM:")).isEmpty();
        assertThat(SmtpLines.path("MAIL FROM: ada", "MAIL FROM:")).isNull();
        assertThat(SmtpLines.declaredSize("MAIL FROM:<a@x> SIZE=99999999999")).isEqualTo(99_999_999_999L);
        assertThat(SmtpLines.declaredSize("MAIL FROM:<a@x> SIZE=x")).isZero();
    }

    private static String data(String sent) throws IOException {
        return new String(SmtpLines.data(in(sent), 10_000), StandardCharsets.ISO_8859_1);
    }

    private static InputStream in(String sent) {
        return new ByteArrayInputStream(sent.getBytes(StandardCharsets.ISO_8859_1));
    }
}
