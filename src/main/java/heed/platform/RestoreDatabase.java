package heed.platform;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Puts a backup into a home that has no database; PostgreSQL brings it to its last moment at the next start. */
final class RestoreDatabase {

    private RestoreDatabase() {}

    /** @throws BackupRefused where the folder is no backup for this version, or the home has a database */
    static void from(Path folder, Home home, String version) throws IOException {
        Home backup = new Home(folder);
        check(backup, version);
        home.prepare();
        FileLock lock = home.lock().orElseThrow(home::taken);
        try (var _ = lock.acquiredBy()) {
            restore(backup, home);
        }
    }

    private static void check(Home backup, String version) throws IOException {
        Path data = backup.postgres().resolve("data");
        if (Files.notExists(data.resolve("backup_label"))
                || Files.notExists(backup.postgres().resolve("passwords"))) {
            throw new BackupRefused("The folder " + backup.folder()
                    + " is no backup: name one that \"heed backup\" made and nothing was started on.");
        }
        String made = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.startsWith(made + ".")) {
            throw new BackupRefused("The backup " + backup.folder() + " was made by PostgreSQL " + made
                    + " and this Heed brings " + version + ": restore it with the Heed that made it.");
        }
    }

    private static void restore(Home backup, Home home) throws IOException {
        Path data = home.postgres().resolve("data");
        if (Files.exists(data)) {
            throw new BackupRefused("The folder " + home.folder() + " has a database already: move " + data
                    + " away first, or name another HEED_HOME.");
        }
        home.requireRoom(FolderCopy.size(backup.postgres()) >> 20);
        Path part = home.postgres().resolve("data.part");
        FileSystemUtils.deleteRecursively(part);
        FolderCopy.copy(backup.postgres().resolve("data"), part, _ -> true);
        backup.copySecretsTo(home);
        backup.addLedgersTo(home);
        ServerAccount.of(home.postgres()).own(part);
        FolderCopy.settle(home.postgres());
        FolderCopy.rename(part, data);
    }
}
