package heed.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Backs the embedded database up each night, into {@code HEED_HOME/backups/<day>}, and keeps the last seven. */
@Component
class NightlyBackup {

    private static final Logger log = LoggerFactory.getLogger(NightlyBackup.class);
    private static final int KEPT = 7;

    private final ObjectProvider<EmbeddedPostgres> embedded;
    private final Clock clock;
    private final boolean wanted;

    NightlyBackup(ObjectProvider<EmbeddedPostgres> embedded, Clock clock, @Value("${heed.backup}") String backup) {
        this.embedded = embedded;
        this.clock = clock;
        this.wanted = !backup.strip().equals("off");
    }

    /** Makes today's unless it is there; without a new one no old one goes. */
    @Scheduled(cron = "0 42 2 * * *")
    void make() {
        EmbeddedPostgres postgres = wanted ? embedded.getIfAvailable() : null;
        if (postgres == null) {
            return;
        }
        Path backups = postgres.home().folder().resolve("backups");
        Path today = backups.resolve(LocalDate.now(clock).toString());
        try {
            if (Files.notExists(today)) {
                BackUpDatabase.into(today, postgres);
                log.info("Tonight's backup is in {}", today);
            }
            forgetOld(backups);
        } catch (BackupRefused | IOException | SQLException e) {
            log.error("Tonight's backup was not made: {}", e.getMessage());
        }
    }

    private static void forgetOld(Path backups) throws IOException {
        for (Path old : newestFirst(backups).stream().skip(KEPT).toList()) {
            FileSystemUtils.deleteRecursively(old);
        }
    }

    private static List<Path> newestFirst(Path backups) throws IOException {
        try (Stream<Path> all = Files.list(backups)) {
            return all.filter(path -> path.getFileName().toString().matches("\\d{4}-\\d{2}-\\d{2}"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
