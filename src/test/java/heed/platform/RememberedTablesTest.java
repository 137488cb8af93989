package heed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose rows are remembered while nothing changes has to tell when something does. */
class RememberedTablesTest extends HeedTest {

    private static final Pattern READ = Pattern.compile("\\b(?:from|join|into|update)\\s+([a-z_]+\\.[a-z_]+)");

    /** Of a class that remembers, but read each time: {@code StandardVersions} remembers versions alone. */
    private static final Set<String> NOT_REMEMBERED = Set.of("standards.milestone", "standards.service_standard");

    @Autowired
    JdbcClient db;

    @Test
    void every_table_of_a_class_that_remembers_carries_the_trigger() throws IOException {
        assertThat(tables(Path.of("src/main/java/heed"))).hasSizeGreaterThan(10).isSubsetOf(revised());
    }

    @Test
    void a_class_that_remembers_another_table_is_noticed() throws IOException {
        assertThat(tables(Path.of("src/test/java/heed/samples"))).isNotEmpty().noneMatch(revised()::contains);
    }

    private static Set<String> tables(Path folder) throws IOException {
        var tables = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                if (code.contains(".whileUnchanged(")) {
                    READ.matcher(code)
                            .results()
                            .map(RememberedTablesTest::table)
                            .forEach(tables::add);
                }
            }
        }
        tables.removeAll(NOT_REMEMBERED);
        return tables;
    }

    private static String table(MatchResult found) {
        return found.group(1);
    }

    private Set<String> revised() {
        return db.sql("""
                select n.nspname || '.' || c.relname as name
                  from pg_trigger t
                  join pg_class c on c.oid = t.tgrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where t.tgname = 'revised'
                """).query((row, _) -> row.getString("name")).set();
    }
}
