package heed.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** An empty database for a run of tests: below {@code target}, or the server that HEED_TEST_DATABASE_URL names. */
public final class TestDatabase {

    private TestDatabase() {}

    /** The settings that lead Heed to it. */
    public static Map<String, String> settings() {
        Map<String, String> settings =
                new HashMap<>(Map.of("heed.home", emptyHome("target/heed-test").toString()));
        for (String name : new String[] {"url", "user", "password"}) {
            String value = System.getenv("HEED_TEST_DATABASE_" + name.toUpperCase(java.util.Locale.ROOT));
            if (value != null) {
                settings.put("heed.database." + name, value);
            }
        }
        return settings;
    }

    /**
     * A connection as the one who owns everything and is bound by no trigger: what an intruder on the database's machine has.
     *
     * @param url of the application's own database
     */
    public static Connection intruder(String url) throws SQLException {
        try {
            Path passwords = Path.of("target/heed-test/postgres/passwords").toAbsolutePath();
            Connection connection = DriverManager.getConnection(
                    url, "postgres", Passwords.keptIn(passwords).superuser());
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
            }
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder without a cluster and its audit, in which the unpacked server of an earlier run stays. */
    static Path emptyHome(String folder) {
        Path home = Path.of(folder).toAbsolutePath();
        Path postgres = home.resolve("postgres");
        Path data = postgres.resolve("data");
        try {
            if (Files.exists(data)) {
                try (Stream<Path> servers = Files.list(postgres)) {
                    Path server = servers.filter(
                                    path -> path.getFileName().toString().matches("server-[\\d.]+"))
                            .findFirst()
                            .orElseThrow();
                    new Cluster(data, server, ServerAccount.of(postgres)).stopOrphan();
                }
                FileSystemUtils.deleteRecursively(data);
                // Checkpoints of another database's audit would be a forgery in this one.
                FileSystemUtils.deleteRecursively(home.resolve("audit"));
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
