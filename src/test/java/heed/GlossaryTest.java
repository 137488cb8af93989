package heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary names only classes that are there. */
class GlossaryTest {

    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]+)`");

    @Test
    void every_class_in_the_glossary_exists() throws IOException {
        assertThat(named(Files.readString(Path.of("docs/language.md"))))
                .isNotEmpty()
                .isSubsetOf(classes());
    }

    @Test
    void a_class_that_was_renamed_is_caught() throws IOException {
        assertThat(classes()).doesNotContainAnyElementsOf(named("| call | | | `PhoneCallManager` |"));
    }

    private static List<String> named(String glossary) {
        return CLASS.matcher(glossary).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> classes() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/heed"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
