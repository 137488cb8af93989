package heed.platform;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** The embedded server through the accidents of a machine: killed, orphaned, started twice, out of room. */
class EmbeddedPostgresTest {

    private static final String VERSION = version();

    private Home home = new Home(Path.of("target"));

    @BeforeEach
    void emptyHome() {
        home = new Home(TestDatabase.emptyHome("target/postgres-test"));
    }

    @Test
    void a_new_cluster_lets_nobody_in_without_its_own_random_password() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION)) {
            assertThat(asked(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(asked(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(asked(
                            postgres,
                            "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'heed'"))
                    .isEqualTo("b C.UTF-8");
            assertThatThrownBy(() ->
                            DriverManager.getConnection(postgres.database().url(), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(Files.getPosixFilePermissions(home.postgres().resolve("passwords")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(home.postgres().resolve("data")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.readString(home.postgres().resolve("data/pg_hba.conf")).lines())
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void it_listens_on_loopback_only() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION)) {
            int port = port(postgres);
            for (InetAddress address : addressesOfThisMachine()) {
                assertThatThrownBy(() -> knock(address, port))
                        .as(address.toString())
                        .isInstanceOf(IOException.class);
            }
            knock(InetAddress.getLoopbackAddress(), port);
        }
    }

    @Test
    void it_stops_cleanly() throws Exception {
        EmbeddedPostgres.start(home, VERSION).close();

        assertThat(home.postgres().resolve("data/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(home.postgres().resolve("server.log"))).contains("database system is shut down");
    }

    @Test
    void a_second_heed_on_one_folder_is_sent_away() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home, VERSION))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Another Heed is running on the folder " + home.folder()
                            + ": stop it, or give this one a folder of its own, for example HEED_HOME=/var/lib/heed.");
            assertThat(postgres.database().url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void the_command_line_joins_the_server_of_a_running_heed() throws Exception {
        try (EmbeddedPostgres running = EmbeddedPostgres.start(home, VERSION)) {
            try (EmbeddedPostgres joined = EmbeddedPostgres.startOrJoin(home, VERSION)) {
                assertThat(joined.database()).isEqualTo(running.database());
            }
            assertThat(asked(running, "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void an_orphan_of_a_killed_heed_is_stopped_and_loses_nothing() throws Exception {
        Process heed = KilledHeed.start(home.folder(), VERSION);
        assertThatThrownBy(() -> EmbeddedPostgres.start(home, VERSION)).isInstanceOf(CannotStart.class);
        PostmasterPid orphan = pid();

        heed.destroyForcibly().waitFor();
        assertThat(orphan.alive()).isTrue();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION)) {
            assertThat(orphan.alive()).isFalse();
            assertThat(asked(postgres, "select text from letters.letter")).isEqualTo("Dear Larkfield Water");
        }
    }

    @Test
    void when_everything_was_killed_the_rows_come_back_from_the_log() throws Exception {
        Process heed = KilledHeed.start(home.folder(), VERSION);
        PostmasterPid killed = pid();
        heed.destroyForcibly().waitFor();
        ProcessHandle server = ProcessHandle.of(killed.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(10, SECONDS);
        assertThat(home.postgres().resolve("data/postmaster.pid")).exists();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION)) {
            assertThat(asked(postgres, "select text from letters.letter")).isEqualTo("Dear Larkfield Water");
        }
    }

    @Test
    void a_server_that_dies_under_a_running_heed_is_started_again_where_it_was() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION)) {
            ProcessHandle.of(pid().pid()).orElseThrow().destroyForcibly();
            await().atMost(15, SECONDS).ignoreExceptions().untilAsserted(() -> {
                postgres.revive();
                assertThat(asked(postgres, "select 'again'")).isEqualTo("again");
            });
        }
    }

    @Test
    void a_number_that_now_belongs_to_another_program_is_left_alone() throws Exception {
        EmbeddedPostgres.start(home, VERSION).close();
        Path pidFile = home.postgres().resolve("data/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + pidFile.getParent() + "\n1000000000\n5432\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION)) {
            assertThat(asked(postgres, "select 'started'")).isEqualTo("started");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void a_database_that_could_forget_is_refused(String setting) throws Exception {
        EmbeddedPostgres.start(home, VERSION).close();
        Files.writeString(home.postgres().resolve("data/own.conf"), setting + " = off\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION);
                Connection connection = connect(postgres)) {
            assertThatThrownBy(() -> DurabilityCheck.pass(connection))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("The database runs with " + setting + " = off");
        }
    }

    @Test
    void a_cluster_cut_off_while_it_was_made_is_made_again() throws Exception {
        Files.createDirectories(home.postgres().resolve("data.part/base"));

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION)) {
            assertThat(asked(postgres, "select 'whole'")).isEqualTo("whole");
        }
        assertThat(home.postgres().resolve("data.part")).doesNotExist();
    }

    @Test
    void a_cluster_of_another_major_version_is_not_touched() throws Exception {
        EmbeddedPostgres.start(home, VERSION).close();
        Files.writeString(home.postgres().resolve("data/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(home, VERSION))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was made by PostgreSQL 17 and this Heed brings 18");
    }

    @Test
    void root_without_user_namespaces_gives_the_folder_to_an_account_that_keeps_it() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Path folder = Files.createTempDirectory(Path.of("/var/tmp"), "heed-root-test");
        try {
            Path server = PostgresBinaries.unpackedIn(folder, VERSION);
            ServerAccount account = ServerAccount.of(folder, false);
            Cluster cluster = new Cluster(folder.resolve("data"), server, account);
            cluster.create("burst-pipe");
            int port = cluster.start();
            knock(InetAddress.getLoopbackAddress(), port);
            cluster.stop();

            assertThat(Files.getOwner(cluster.folder()).getName()).isNotEqualTo("root");
            assertThat(ServerAccount.of(folder, true).prefix()).isEqualTo(account.prefix());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws Exception {
        Path file = Files.createTempFile("heed", "file");

        assertThatThrownBy(() -> EmbeddedPostgres.start(new Home(file.resolve("home")), VERSION))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Heed cannot write to its folder " + file)
                .hasMessageEndingWith("name another folder, for example HEED_HOME=/var/lib/heed.");
    }

    @Test
    void a_disk_without_room_is_named_before_anything_is_written() throws Exception {
        Path disk = Files.createTempDirectory("heed-disk");
        assumeThat(Shell.run(List.of(), List.of("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", disk.toString()))
                        .well())
                .isTrue();
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(new Home(disk), VERSION))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageMatching("The disk of the folder .* has \\d+ MB left and Heed needs 300 MB to start:"
                            + " make room, or name another folder, for example HEED_HOME=/var/lib/heed.");
        } finally {
            Shell.run(List.of(), List.of("umount", disk.toString()));
        }
    }

    private PostmasterPid pid() throws IOException {
        return PostmasterPid.read(home.postgres().resolve("data")).orElseThrow();
    }

    private static String asked(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        Database.Login login = postgres.database().migrator();
        return DriverManager.getConnection(postgres.database().url(), login.user(), login.password());
    }

    private static int port(EmbeddedPostgres postgres) {
        return Integer.parseInt(postgres.database().url().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    private static void knock(InetAddress address, int port) throws IOException {
        try (Socket door = new Socket()) {
            door.connect(new InetSocketAddress(address, port), 2000);
        }
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static String version() {
        try (var settings = EmbeddedPostgresTest.class.getResourceAsStream("/application.properties")) {
            var properties = new java.util.Properties();
            properties.load(settings);
            return properties.getProperty("heed.postgres-version");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
