package heed.platform;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings each module's schema to the state its code expects. Every folder below {@code db/migration} has versions and a history
 * of its own, so modules grow without asking each other; no row crosses a schema, so their order is of no matter. In a migration
 * {@code ${application}} is the role that reads and writes rows.
 */
record Migrations(String application) implements FlywayMigrationStrategy {

    private static final String FOLDERS = "classpath*:db/migration/*/*.sql";

    @Override
    public void migrate(Flyway flyway) {
        modules().forEach(module -> migrate(flyway, module));
    }

    private void migrate(Flyway flyway, String module) {
        try {
            of(flyway.getConfiguration(), module).load().migrate();
        } catch (FlywayValidateException e) {
            String difference =
                    String.valueOf(e.getMessage()).lines().skip(1).findFirst().orElse("versions differ");
            throw new CannotStart("The tables of the module " + module + " were made by another version of Heed ("
                    + difference.strip() + "): start that version, or a newer one, on this database.");
        }
    }

    FluentConfiguration of(Configuration database, String module) {
        return Flyway.configure()
                .configuration(database)
                .locations("classpath:db/migration/" + module)
                .defaultSchema("migration")
                .table(module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .initSql("set lock_timeout = '3s'")
                .placeholders(Map.of("application", "\"" + application + "\""));
    }

    static List<String> modules() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FOLDERS);
            return List.copyOf(
                    new TreeSet<>(Stream.of(files).map(Migrations::folder).toList()));
        } catch (IOException e) {
            throw Home.unexpected(e);
        }
    }

    private static String folder(Resource file) {
        try {
            String[] path = file.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException e) {
            throw Home.unexpected(e);
        }
    }
}
