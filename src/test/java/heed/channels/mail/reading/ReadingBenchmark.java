package heed.channels.mail.reading;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Mails read a second on one core: a short one, a page of HTML, and one with ten megabytes of film. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@Threads(1)
public class ReadingBenchmark {

    private static final String HEAD = """
            From: "Ada Whitlock" <ada@example.com>
            To: Larkfield <help@larkfield.example>
            Subject: =?utf-8?Q?No_water_=E2=80=93_again?=
            Message-ID: <1@example.com>
            References: <2@example.com> <3@example.com>
            Date: Tue, 3 Mar 2026 10:12:00 +0100
            """;

    private final byte[] words = raw(HEAD + """
            Content-Type: text/plain; charset=utf-8

            No water since six.

            On Mon, 2 Mar 2026 at 10:00, Larkfield <help@larkfield.example> wrote:
            """ + "> All repaired.\n".repeat(40));

    private final byte[] page = raw(
            HEAD + "Content-Type: text/html; charset=utf-8\n\n"
                    + "<p style=\"color:#123456\">The tap <b>drips</b> and <a href=\"https://larkfield.example\">so on</a>.</p>\n"
                            .repeat(500)
                    + "<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Monday</div><blockquote class=\"gmail_quote\">x</blockquote></div>");

    private final byte[] film = raw(HEAD
            + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the leak.\n--b\n"
            + "Content-Type: video/mp4; name=leak.mp4\nContent-Transfer-Encoding: base64\n\n"
            + ("A".repeat(76) + "\n").repeat(10 * 1024 * 1024 / 78) + "--b--\n");

    @Benchmark
    public Reading oneKilobyteOfWords() {
        return MailReader.read(words);
    }

    @Benchmark
    public Reading fiftyKilobytesOfHtml() {
        return MailReader.read(page);
    }

    @Benchmark
    public Reading tenMegabytesOfFilm() {
        return MailReader.read(film);
    }

    private static byte[] raw(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
