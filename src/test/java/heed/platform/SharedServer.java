package heed.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** A PostgreSQL server with an empty database that stands apart from every Heed, as an operator's own does. */
public final class SharedServer implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private SharedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts it below this folder of the build. */
    public static SharedServer start(String folder) {
        return new SharedServer(EmbeddedPostgres.start(new Home(TestDatabase.emptyHome(folder)), version()));
    }

    /** The environment that leads a Heed to it. */
    public Map<String, String> environment() {
        Database database = postgres.database();
        return Map.of(
                "HEED_DATABASE_URL", database.url(),
                "HEED_DATABASE_USER", database.application().user(),
                "HEED_DATABASE_PASSWORD", database.application().password(),
                "HEED_DATABASE_MIGRATOR_USER", database.migrator().user(),
                "HEED_DATABASE_MIGRATOR_PASSWORD", database.migrator().password());
    }

    /** A connection of its owner, who may look at everything. */
    public Connection connect() throws SQLException {
        Database.Login login = postgres.database().migrator();
        return DriverManager.getConnection(postgres.database().url(), login.user(), login.password());
    }

    /** Kills the server with SIGKILL and starts it again on its port. */
    public void killAndRevive() {
        try {
            ProcessHandle server = ProcessHandle.of(
                            PostmasterPid.read(postgres.home().postgres().resolve("data"))
                                    .orElseThrow()
                                    .pid())
                    .orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            postgres.revive();
        } catch (IOException e) {
            throw Home.unexpected(e);
        }
    }

    /** The folder in which it serves; no Heed may serve itself there as long as it runs. */
    public Path home() {
        return postgres.home().folder();
    }

    private static String version() {
        try (InputStream file = SharedServer.class.getResourceAsStream("/application.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("heed.postgres-version");
        } catch (IOException e) {
            throw Home.unexpected(e);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
