package heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A row never crosses from one module to another: SQL names its own module's schema and no other. */
class SqlBoundariesTest {

    private static final Path CODE = Path.of("src/main/java/heed");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join|into|update|table|references|using|on)\\s+([a-z_]+)\\.[a-z_]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_EVERYWHERE = Pattern.compile(
            "pg_advisory|pg_try_advisory|\\block\\s+table\\b|\\bexclude\\s+using\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void sql_names_the_schema_of_its_own_module() throws IOException {
        assertThat(breaches(CODE)).isEmpty();
        assertThat(breaches(MIGRATIONS)).isEmpty();
    }

    @Test
    void sql_uses_nothing_that_a_distributed_postgres_lacks() throws IOException {
        assertThat(using(CODE)).isEmpty();
        assertThat(using(MIGRATIONS)).isEmpty();
    }

    @Test
    void breaches_are_seen() throws IOException {
        Path samples = Path.of("src/test/java/heed");
        assertThat(breaches(samples).filter(file -> file.contains("samples")))
                .containsExactly("samples/ForeignRows.java: identity");
        assertThat(using(samples).filter(file -> file.contains("samples")))
                .containsExactly("samples/ForeignRows.java: pg_advisory");
    }

    private static Stream<String> breaches(Path root) throws IOException {
        Set<String> modules = modules();
        return files(root).stream().flatMap(file -> {
            String own = root.relativize(file).getName(0).toString();
            return sql(file)
                    .flatMap(text -> TABLE.matcher(text).results())
                    .map(found -> found.group(1))
                    .filter(schema -> modules.contains(schema) && !schema.equals(own))
                    .distinct()
                    .map(schema -> root.relativize(file) + ": " + schema);
        });
    }

    private static Stream<String> using(Path root) throws IOException {
        return files(root).stream()
                .flatMap(file -> sql(file)
                        .flatMap(text -> NOT_EVERYWHERE.matcher(text).results())
                        .map(found -> root.relativize(file) + ": " + found.group()));
    }

    private static Stream<String> sql(Path file) {
        try {
            String text = Files.readString(file);
            return file.toString().endsWith(".sql")
                    ? Stream.of(text)
                    : TEXT.matcher(text).results().map(MatchResult::group);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().matches(".*\\.(java|sql)"))
                    .filter(path -> root.relativize(path).getNameCount() > 1)
                    .toList();
        }
    }

    private static Set<String> modules() throws IOException {
        try (Stream<Path> folders = Files.list(CODE)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }
}
