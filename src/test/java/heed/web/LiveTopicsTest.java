package heed.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A page that names a topic nobody knows would hear nothing at all: its whole stream is refused. */
class LiveTopicsTest extends HeedTest {

    @Autowired
    List<LiveTopic> topics;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            src/main/jte  | data-live="(?:\\$\\{[^}]*?")?([a-z-]+)
            src/main/java | news\\.tell\\("([a-z-]+)
            """)
    void every_topic_that_a_page_follows_or_a_verb_tells_of_may_be_followed(String folder, String naming)
            throws IOException {
        Set<String> named = named(Path.of(folder), Pattern.compile(naming));

        assertThat(named).contains("inbox", "conversation", "promises");
        assertThat(topics).extracting(LiveTopic::kind).containsAll(named);
    }

    private static Set<String> named(Path folder, Pattern naming) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> naming.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(file + " cannot be read", unreadable);
        }
    }
}
