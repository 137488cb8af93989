package heed.channels.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    private static final Path FIXTURES = Path.of("src/test/resources/mail/quotes");

    static Stream<String> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void shows_what_the_sender_wrote_now(String fixture) throws IOException {
        String[] sides = Files.readString(FIXTURES.resolve(fixture)).split("=====\n", 2);

        assertThat(VisibleText.of(sides[0])).isEqualTo(sides[1].strip());
    }

    @Test
    void a_text_never_becomes_empty() {
        assertThat(VisibleText.of("-- \nAda Whitlock")).isEqualTo("-- \nAda Whitlock");
        assertThat(VisibleText.of("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=",
                "<",
                "a",
                "> ",
                ">\n",
                "From: x\n",
                "On 1 @ wrote:\n",
                "On 1\n",
                "--",
                "-- Original\n",
                "_",
                ":\n",
                "http://a.b/",
                "<o:p></o:p>",
                "2026 ",
                "Sent from my \n",
                " \t",
                "\r",
                "Od: a\nZa: b\n"
            })
    void S23_hostile_repetition_takes_less_than_a_second(String piece) {
        String text = piece.repeat(100_000 / piece.length() + 1);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), () -> VisibleText.of(text));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            HtmlText.withoutQuotes(text);
            SafeHtml.of(text);
        });
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), () -> EncodedWords.decode("=?a?q?" + text));
    }
}
