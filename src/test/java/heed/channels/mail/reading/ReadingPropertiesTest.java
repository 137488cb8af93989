package heed.channels.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ReadingPropertiesTest {

    private static final List<String> LINES = List.of(
            "Hello,",
            "",
            "> quoted",
            ">> quoted twice",
            "On Tue, 3 Mar 2026 at 10:12, Ada <ada@example.com> wrote:",
            "Am 03.03.2026 um 10:12 schrieb Ada:",
            "From: Ada <ada@example.com>",
            "Sent: Tuesday",
            "To: Bo",
            "Subject: Leak",
            "-----Original Message-----",
            "________________________________",
            "-- ",
            "---",
            "Sent from my iPhone",
            "ada@example.com, 020 7946 0018",
            "This e-mail and any attachments are confidential and intended solely for the use of whoever it is addressed to.",
            "---------- Forwarded message ---------",
            "The tap drips.",
            "Bob wrote:");

    private static final List<String> PIECES = List.of(
            "From: ",
            "Subject: ",
            "Content-Type: ",
            "Content-Transfer-Encoding: base64",
            "multipart/mixed; boundary=b",
            "text/html; charset=utf-7",
            "message/rfc822",
            "application/ms-tnef",
            "application/pkcs7-mime",
            "text/calendar",
            "--b",
            "--b--",
            "\r\n",
            "\r\n\r\n",
            "=?utf-8?Q?=C3",
            "=?iso-2022-jp?B?GyRC?=",
            "<ada@example.com>",
            "begin 644 x",
            "BEGIN:VEVENT",
            "DTSTART:20260303T101200Z",
            "<blockquote type=cite>",
            "<div class=gmail_quote>",
            "eJ8+Ig==",
            "\u0000",
            "é");

    @Property(tries = 300)
    void nothing_is_shown_that_was_not_written(@ForAll("letters") List<String> lines) {
        String text = String.join("\n", lines);

        String visible = VisibleText.of(text);

        assertThat(isSubsequence(visible, text)).as(visible).isTrue();
        assertThat(visible.isBlank()).isEqualTo(text.isBlank());
    }

    @Property(tries = 300)
    void what_is_visible_is_visible_again(@ForAll("letters") List<String> lines) {
        String visible = VisibleText.of(String.join("\n", lines));

        assertThat(visible).hasSizeGreaterThanOrEqualTo(VisibleText.of(visible).length());
    }

    @Property(tries = 400)
    void any_mail_is_read_or_refused_with_a_reason(@ForAll("mails") List<String> pieces) {
        Reading reading = MailReader.read(String.join("", pieces).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(reading).isNotEqualTo(new Reading.Refused(Unreadable.NOT_UNDERSTOOD));
    }

    @Property(tries = 300)
    void any_bytes_are_read(@ForAll @Size(max = 600) byte[] bytes) {
        assertThat(MailReader.read(bytes)).isNotEqualTo(new Reading.Refused(Unreadable.NOT_UNDERSTOOD));
        assertThat(Tnef.read(bytes)).isNotNull();
        assertThat(SignedContent.of(bytes)).isNotNull();
        assertThat(EmbeddedFiles.in(bytes).text().length).isLessThanOrEqualTo(bytes.length);
    }

    @Property(tries = 300)
    void sanitising_twice_changes_nothing(@ForAll("mails") List<String> pieces) {
        String once = SafeHtml.of(String.join("<p title='", pieces));

        assertThat(SafeHtml.of(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<List<String>> letters() {
        return Arbitraries.of(LINES).list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<String>> mails() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60);
    }

    private static boolean isSubsequence(String part, String whole) {
        int at = 0;
        for (int letter = 0; letter < part.length(); letter++) {
            at = whole.indexOf(part.charAt(letter), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
