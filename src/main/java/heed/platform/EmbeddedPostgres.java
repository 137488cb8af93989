package heed.platform;

import heed.platform.Database.Login;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** The PostgreSQL that Heed starts for itself in its own folder, and stops when it stops. */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final long ROOM_FOR_A_NEW_CLUSTER = 300;
    private static final long ROOM_FOR_AN_OLD_CLUSTER = 64;

    private final Home home;
    private final Passwords passwords;
    private final int port;
    private final @Nullable Cluster cluster;
    private final @Nullable FileLock lock;
    private boolean closed;

    private EmbeddedPostgres(
            Home home, int port, Passwords passwords, @Nullable Cluster cluster, @Nullable FileLock lock) {
        this.home = home;
        this.passwords = passwords;
        this.port = port;
        this.cluster = cluster;
        this.lock = lock;
    }

    /** Starts the server of this folder, which nobody else may be using. */
    static EmbeddedPostgres start(Home home, String version) {
        home.prepare();
        FileLock lock = home.lock().orElseThrow(home::taken);
        try {
            return start(home, version, lock);
        } catch (IOException | RuntimeException e) {
            release(lock);
            throw e instanceof RuntimeException mendable ? mendable : Home.unexpected((IOException) e);
        }
    }

    /** Starts the server, or joins the one that a running Heed has started there: for the command line. */
    static EmbeddedPostgres startOrJoin(Home home, String version) {
        home.prepare();
        Optional<FileLock> lock = home.lock();
        if (lock.isPresent()) {
            release(lock.get());
            return start(home, version);
        }
        try {
            Passwords passwords = Passwords.keptIn(home.postgres().resolve("passwords"));
            int port = PostmasterPid.read(home.postgres().resolve("data"))
                    .map(PostmasterPid::port)
                    .orElseThrow(home::taken);
            return new EmbeddedPostgres(home, port, passwords, null, null);
        } catch (IOException e) {
            throw Home.unexpected(e);
        }
    }

    private static EmbeddedPostgres start(Home home, String version, FileLock lock) throws IOException {
        Path folder = home.postgres();
        home.requireRoom(Files.exists(folder.resolve("data")) ? ROOM_FOR_AN_OLD_CLUSTER : ROOM_FOR_A_NEW_CLUSTER);
        Path server = PostgresBinaries.unpackedIn(folder, version);
        Passwords passwords = Passwords.keptIn(folder.resolve("passwords"));
        Cluster cluster = new Cluster(folder.resolve("data"), server, ServerAccount.of(folder));
        cluster.stopOrphan();
        cluster.create(passwords.superuser());
        int port = cluster.start();
        try {
            ensureRoles(port, passwords);
        } catch (SQLException e) {
            cluster.stop();
            throw new CannotStart("PostgreSQL in " + folder + " does not let Heed in (" + e.getMessage()
                    + "): restore the file " + folder.resolve("passwords") + " that belongs to it.");
        }
        log.info("PostgreSQL {} runs in {} on port {} of this machine only", version, folder, port);
        return new EmbeddedPostgres(home, port, passwords, cluster, lock);
    }

    private static void ensureRoles(int port, Passwords passwords) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(url(port, "postgres"), "postgres", passwords.superuser());
                Statement sql = connection.createStatement()) {
            if (!exists(sql, "select 1 from pg_roles where rolname = 'heed_migrator'")) {
                sql.execute("create role heed_migrator login password '" + passwords.migrator() + "'");
            }
            if (!exists(sql, "select 1 from pg_roles where rolname = 'heed'")) {
                sql.execute("create role heed login password '" + passwords.application() + "'");
            }
            if (!exists(sql, "select 1 from pg_database where datname = 'heed'")) {
                sql.execute("create database heed owner heed_migrator");
            }
            sql.execute("revoke all on database heed from public");
            sql.execute("grant connect on database heed to heed");
        }
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    private static String url(int port, String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    Database database() {
        return new Database(
                url(port, "heed"),
                new Login("heed", passwords.application()),
                new Login("heed_migrator", passwords.migrator()));
    }

    Home home() {
        return home;
    }

    /** A new connection as the owner of the cluster, who alone may back it up. */
    Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url(port, "postgres"), "postgres", passwords.superuser());
    }

    /** Starts a server that died (killed, or out of memory) again on its port, where the pool finds it. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    synchronized void revive() throws IOException {
        if (cluster != null && !closed && !cluster.running()) {
            log.error("PostgreSQL in {} died and is started again; its log tells why", cluster.folder());
            cluster.stopOrphan();
            cluster.startOn(port);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (cluster != null) {
            cluster.stop();
        }
        if (lock != null) {
            release(lock);
        }
    }

    private static void release(FileLock lock) {
        try (var file = lock.acquiredBy()) {
            lock.release();
        } catch (IOException e) {
            throw Home.unexpected(e);
        }
    }
}
