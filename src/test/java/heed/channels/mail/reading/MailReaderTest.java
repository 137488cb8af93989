package heed.channels.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailReaderTest {

    private static final Path FIXTURES = Path.of("src/test/resources/mail/mails");

    static Stream<String> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void reads_mails_as_they_are(String fixture) throws IOException {
        String[] sides = Files.readString(FIXTURES.resolve(fixture)).split("=====\n", 2);
        List<String> expected = sides[0].lines().toList();
        String ends = expected.contains("ends: lf") ? "\n" : expected.contains("ends: cr") ? "\r" : "\r\n";

        ReadMail mail = readable(bytes(sides[1].replace("\n", ends)));

        assertThat(expected).allSatisfy(line -> {
            String[] fact = line.split(": ?", 2);
            assertThat(fact(mail, fact[0], fact[1])).as(fact[0]).isEqualTo(fact[1]);
        });
    }

    @Test
    void S01_active_html_is_taken_out() {
        String html = SafeHtml.of("""
                <base href="http://evil.example"><meta http-equiv=refresh content="0;url=http://evil.example">
                <form action=x><input></form><iframe srcdoc="<script>x</script>"></iframe>
                <a href="javascript:alert(1)">j</a><a href="data:text/html,x">d</a>
                <p style="position:fixed;background:url(http://evil.example/p.png)" onmouseover=x>p</p>
                <img src=x onerror=alert(1)><img src="http://evil.example/pixel.gif"><a href="https://larkfield.example">ok</a>""");

        assertThat(html)
                .doesNotContain(
                        "script", "onerror", "onmouseover", "javascript", "data:", "base", "meta", "form", "iframe")
                .doesNotContain("style", "img", "evil.example")
                .contains("<a href=\"https://larkfield.example\" rel=\"nofollow noopener noreferrer\">ok</a>");
    }

    @Test
    void S02_sanitising_twice_changes_nothing() {
        for (String html : List.of(
                "<svg></p><style><a id=\"</style><img src=x onerror=alert(1)>\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<p>Ada & Bell <b>x",
                "<a href='https://x.example/?a=1&b=2'>y@z</a>")) {
            String once = SafeHtml.of(html);
            assertThat(SafeHtml.of(once)).isEqualTo(once);
            assertThat(once).doesNotContain("<img", "onerror=a");
        }
    }

    @Test
    void S21_too_many_parts_are_refused() {
        String bomb = "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(10_000) + "--b--";

        assertThat(quickly(bomb)).isEqualTo(new Reading.Refused(Unreadable.TOO_MANY_PARTS));
    }

    @Test
    void S21_deep_nesting_is_refused() {
        StringBuilder bomb = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int depth = 1; depth < 200; depth++) {
            bomb.append("--b" + (depth - 1) + "\r\nContent-Type: multipart/mixed; boundary=b" + depth + "\r\n\r\n");
        }

        assertThat(quickly(bomb.toString())).isEqualTo(new Reading.Refused(Unreadable.NESTED_TOO_DEEPLY));
    }

    @Test
    void S21_endless_headers_are_refused() {
        assertThat(quickly("Subject: " + "x".repeat(1 << 20) + "\r\n\r\n."))
                .isEqualTo(new Reading.Refused(Unreadable.HEADER_TOO_LONG));
        assertThat(quickly("X: y\r\n".repeat(20_000) + "\r\n."))
                .isEqualTo(new Reading.Refused(Unreadable.HEADER_TOO_LONG));
    }

    @Test
    void S21_fifty_megabytes_are_read_without_being_kept() {
        String head = """
                From: ada@example.com
                Subject: Film
                Content-Type: multipart/mixed; boundary=b

                --b

                See the leak.
                --b
                Content-Type: video/mp4; name=leak.mp4
                Content-Transfer-Encoding: base64

                """.replace("\n", "\r\n");
        String line = "A".repeat(76) + "\r\n";
        byte[] raw = (head + line.repeat(50 * 1024 * 1024 / line.length()) + "--b--\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        ReadMail mail = readable(raw);

        assertThat(mail.text()).isEqualTo("See the leak.");
        assertThat(mail.attachments())
                .singleElement()
                .satisfies(film -> assertThat(film.bytes()).isGreaterThan(38_000_000));
    }

    @Test
    void S23_hostile_headers_are_read_in_time() {
        for (String piece : List.of("=?a?q?x", "<", "(", "\"", "@,", "=", ";x*0*=", "a:")) {
            String many = piece.repeat(100_000 / piece.length());
            assertThat(quickly("From: " + many + "\r\nSubject: " + many + "\r\nReferences: " + many
                            + "\r\nContent-Type: text/plain; " + many + "\r\n\r\n" + many))
                    .isInstanceOf(Reading.Readable.class);
        }
    }

    @Test
    void a_part_is_copied_from_the_raw_mail() throws IOException {
        byte[] raw = bytes(Files.readString(FIXTURES.resolve("mixed-with-file.txt"))
                .split("=====\n", 2)[1]
                .replace("\n", "\r\n"));
        ByteArrayOutputStream copy = new ByteArrayOutputStream();

        assertThat(MailReader.part(
                        new ByteArrayInputStream(raw),
                        readable(raw).attachments().getFirst().part(),
                        copy))
                .isTrue();
        assertThat(copy.toString(StandardCharsets.US_ASCII)).isEqualTo("%PDF-1.4\n");
        assertThat(MailReader.part(new ByteArrayInputStream(raw), 99, copy)).isFalse();
    }

    @Test
    void S07_a_long_file_name_keeps_its_ending() {
        assertThat(FileName.clean("x".repeat(4_096) + ".pdf", "file"))
                .hasSize(255)
                .endsWith("x.pdf");
        assertThat(FileName.clean("..", "file-2")).isEqualTo("file-2");
        assertThat(FileName.clean("a\r\nb\u0000c.txt", "file")).isEqualTo("abc.txt");
    }

    private static Reading quickly(String raw) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> MailReader.read(raw.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static ReadMail readable(byte[] raw) {
        return switch (MailReader.read(raw)) {
            case Reading.Readable(var mail) -> mail;
            case Reading.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    private static String fact(ReadMail mail, String name, String expected) {
        return switch (name) {
            case "from" -> addresses(mail.from());
            case "to" -> addresses(mail.to());
            case "subject" -> mail.subject();
            case "id" -> mail.messageId();
            case "sent" -> String.valueOf(mail.sentAt());
            case "text" -> mail.text().replace("\n", "\\n");
            case "visible" -> mail.visibleText().replace("\n", "\\n");
            case "html" -> String.valueOf(mail.html()).strip();
            case "kind" -> mail.kind().name();
            case "references" -> String.join(" ", mail.references());
            case "reply-to" -> String.join(" ", mail.inReplyTo());
            case "attachment" ->
                mail.attachments().stream()
                        .map(file -> file.name() + " " + file.type() + " " + file.bytes() + " " + file.inline())
                        .collect(Collectors.joining(", "));
            case "bounce" ->
                mail.bounce() instanceof Bounce bounce
                        ? bounce.action() + " " + bounce.status() + " " + bounce.recipient() + " " + bounce.diagnostic()
                                + " | " + String.join(" ", bounce.about())
                        : "none";
            case "spam" -> mail.spam().junk() + " " + mail.spam().said();
            case "protection" ->
                mail.protection().method()
                        + (mail.protection().signed() ? " signed" : "")
                        + (mail.protection().encrypted() ? " encrypted" : "");
            case "enclosed" ->
                mail.enclosed().stream()
                        .map(inner -> addresses(inner.from()) + " " + inner.subject())
                        .collect(Collectors.joining(", "));
            case "invitation" ->
                mail.invitation() instanceof Invitation found
                        ? String.join(
                                " ",
                                found.method(),
                                found.summary(),
                                String.valueOf(found.startsAt()),
                                found.location(),
                                found.organizer())
                        : "none";
            case "ends" -> expected;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String addresses(List<MailAddress> addresses) {
        return addresses.stream()
                .map(one -> one.name().isEmpty() ? one.address() : one.name() + " <" + one.address() + ">")
                .collect(Collectors.joining(", "));
    }

    /** The fixture's letters as bytes, with {@code \xE9} for single ones. */
    private static byte[] bytes(String fixture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < fixture.length(); at++) {
            if (fixture.startsWith("\\x", at)) {
                bytes.write(Integer.parseInt(fixture.substring(at + 2, at + 4), 16));
                at += 3;
            } else {
                bytes.writeBytes(fixture.substring(at, at + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
