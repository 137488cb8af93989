package heed.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.FileSystemUtils;

/** A backup of a database at work, and its return. */
class BackupTest {

    private static final String VERSION = version();

    private Home home = new Home(Path.of("target"));
    private Home other = new Home(Path.of("target"));
    private Path backup = Path.of("target");

    @BeforeEach
    void emptyFolders() throws IOException {
        home = new Home(TestDatabase.emptyHome("target/backup-test"));
        other = new Home(TestDatabase.emptyHome("target/restore-test"));
        FileSystemUtils.deleteRecursively(home.folder().resolve("backups"));
        backup = home.folder().resolve("backups").resolve("monday");
    }

    @Test
    void a_backup_of_a_database_at_work_has_every_row_committed_before_its_end() throws Exception {
        long before;
        long after;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION);
                LetterWriter writer = LetterWriter.start(postgres)) {
            await().atMost(60, SECONDS).until(() -> writer.committed() > 500);
            before = writer.committed();
            BackUpDatabase.into(backup, postgres);
            after = writer.committed();
        }
        assertThat(after).as("rows were written during the copy").isGreaterThan(before);

        RestoreDatabase.from(backup, other, VERSION);

        try (EmbeddedPostgres restored = EmbeddedPostgres.start(other, VERSION)) {
            assertThat(asked(restored, "select count(*) from letters.letter where n <= " + before))
                    .isEqualTo(String.valueOf(before));
            assertThat(asked(restored, "select max(n) - count(*) from letters.letter"))
                    .isEqualTo("0");
            assertThat(asked(restored, "select count(*) from letters.letter where text <> repeat('leak ', 100)"))
                    .isEqualTo("0");
            assertThat(asked(restored, "show data_checksums")).isEqualTo("on");
            assertThat(asked(restored, "insert into letters.letter values (0, 'Dear Ada') returning text"))
                    .isEqualTo("Dear Ada");
        }
    }

    @Test
    void a_backup_is_for_its_owner_only_and_leaves_nothing_in_the_database() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION)) {
            BackUpDatabase.into(backup, postgres);
            try (Connection owner = postgres.connectAsOwner()) {
                assertThat(asked(owner, "select count(*) from pg_replication_slots"))
                        .isEqualTo("0");
            }
        }
        assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(backup.resolve("postgres/passwords")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(backup.resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThat(backup.resolveSibling("monday.part")).doesNotExist();
    }

    @Test
    void a_folder_that_is_there_already_or_inside_of_the_database_is_refused() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION)) {
            assertThatThrownBy(() -> BackUpDatabase.into(home.folder(), postgres))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageEndingWith("is there already: name one that Heed may make.");
            assertThatThrownBy(() -> BackUpDatabase.into(home.postgres().resolve("data/copy"), postgres))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("lies inside of the database");
        }
    }

    @Test
    void a_second_backup_at_the_same_time_is_refused_and_leaves_the_first_alone() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION);
                BackupMode first = BackupMode.begin(postgres.connectAsOwner())) {
            Path part = Files.createDirectories(backup.resolveSibling("monday.part"));
            assertThatThrownBy(() -> BackUpDatabase.into(backup, postgres))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessage("Another backup is being made: wait until it is done.");
            assertThat(part).exists();
            assertThat(first.end().label()).contains("LABEL: heed");
        }
    }

    @Test
    void a_home_with_a_database_keeps_it() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION)) {
            BackUpDatabase.into(backup, postgres);

            assertThatThrownBy(() -> RestoreDatabase.from(backup, home, VERSION))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("Another Heed is running on the folder " + home.folder());
        }
        assertThatThrownBy(() -> RestoreDatabase.from(backup, home, VERSION))
                .isInstanceOf(BackupRefused.class)
                .hasMessageStartingWith("The folder " + home.folder() + " has a database already: move ");
    }

    @Test
    void what_is_no_backup_or_of_another_major_version_is_refused() throws Exception {
        assertThatThrownBy(() -> RestoreDatabase.from(other.folder(), home, VERSION))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("is no backup: name one that \"heed backup\" made");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION)) {
            BackUpDatabase.into(backup, postgres);
        }
        assertThatThrownBy(() -> RestoreDatabase.from(backup, other, "19.1.0"))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("was made by PostgreSQL 18 and this Heed brings 19.1.0");
        assertThat(other.postgres().resolve("data")).doesNotExist();
    }

    @Test
    void each_night_makes_one_and_keeps_the_last_seven() throws Exception {
        Path backups = home.folder().resolve("backups");
        for (int day = 10; day < 20; day++) {
            Files.createDirectories(backups.resolve("2026-03-" + day));
        }
        Files.createDirectories(backup);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, VERSION)) {
            Clock clock = Clock.fixed(Instant.parse("2026-03-20T02:42:00Z"), ZoneOffset.UTC);
            new NightlyBackup(of(postgres), clock, "off").make();
            assertThat(backups.resolve("2026-03-20")).doesNotExist();

            new NightlyBackup(of(postgres), clock, "nightly").make();
        }
        assertThat(backups.resolve("2026-03-20/postgres/data/backup_label")).exists();
        try (var left = Files.list(backups)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "2026-03-14",
                            "2026-03-15",
                            "2026-03-16",
                            "2026-03-17",
                            "2026-03-18",
                            "2026-03-19",
                            "2026-03-20",
                            "monday");
        }
    }

    @Test
    void a_server_of_ones_own_is_left_to_its_own_tools() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(screen, true, UTF_8);
        ObjectProvider<EmbeddedPostgres> none = new StaticListableBeanFactory().getBeanProvider(EmbeddedPostgres.class);

        assertThat(new BackupCommand(none).run(List.of("tuesday"), out)).isEqualTo(1);
        assertThat(screen.toString(UTF_8)).contains("HEED_DATABASE_URL", "pg_dump");

        RestoreCommand restore =
                new RestoreCommand(other.folder(), VERSION, "jdbc:postgresql://db.larkfield.example/heed");
        assertThat(restore.run(List.of("tuesday"), out)).isEqualTo(1);
        assertThat(screen.toString(UTF_8)).contains("pg_restore");
    }

    private static ObjectProvider<EmbeddedPostgres> of(EmbeddedPostgres postgres) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("postgres", postgres);
        return beans.getBeanProvider(EmbeddedPostgres.class);
    }

    private static String asked(EmbeddedPostgres postgres, String query) throws SQLException {
        Database.Login login = postgres.database().migrator();
        try (Connection connection =
                DriverManager.getConnection(postgres.database().url(), login.user(), login.password())) {
            return asked(connection, query);
        }
    }

    private static String asked(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String version() {
        try (var settings = BackupTest.class.getResourceAsStream("/application.properties")) {
            var properties = new java.util.Properties();
            properties.load(settings);
            return properties.getProperty("heed.postgres-version");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
