package heed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list of security checks in the documentation is whole, and names no test that is not there. */
class SecurityChecksTest {

    private static final Pattern TEST = Pattern.compile("`([A-Za-z]+Test)`");

    private final List<String> rows =
            lines().filter(line -> line.startsWith("| S")).toList();

    @Test
    void every_check_has_one_row_in_order() {
        assertThat(rows.stream().map(row -> row.substring(2, 5)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 86)
                        .mapToObj("S%02d"::formatted)
                        .toList());
    }

    @Test
    void every_test_that_is_named_is_there_and_what_works_names_one() throws IOException {
        Set<String> tests;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        for (String row : rows) {
            List<String> named =
                    TEST.matcher(row).results().map(SecurityChecksTest::name).toList();
            assertThat(tests).as(row).containsAll(named);
            assertThat(row.contains("| works |") && named.isEmpty()).as(row).isFalse();
        }
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    private static java.util.stream.Stream<String> lines() {
        try {
            return Files.readAllLines(Path.of("docs/security-checks.md"), UTF_8).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
