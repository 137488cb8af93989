package heed.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Copies the embedded PostgreSQL while it runs. The copy is a home like Heed's own, whole or not there at all. */
final class BackUpDatabase {

    private static final long ROOM_LEFT = 512;
    private static final Path CONTROL = Path.of("global", "pg_control");

    /** Folders whose content PostgreSQL makes anew; the log comes last, segment by segment. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "backup_label.old");

    private BackUpDatabase() {}

    /** @throws BackupRefused where the folder is there already, or nothing can be copied into it */
    static void into(Path folder, EmbeddedPostgres postgres) throws IOException, SQLException {
        Path target = folder.toAbsolutePath().normalize();
        Home home = postgres.home();
        Path data = home.postgres().resolve("data");
        check(target, home, data);
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (BackupMode mode = BackupMode.begin(postgres.connectAsOwner())) {
            requireRoom(part, data);
            try {
                copyHome(home, new Home(part), mode);
                FolderCopy.rename(part, target);
            } finally {
                FileSystemUtils.deleteRecursively(part);
            }
        }
    }

    private static void copyHome(Home home, Home copy, BackupMode mode) throws IOException, SQLException {
        FileSystemUtils.deleteRecursively(copy.folder());
        FolderCopy.makePrivate(copy.folder());
        copyFiles(home.postgres().resolve("data"), copy.postgres().resolve("data"), mode);
        home.copySecretsTo(copy);
        home.addLedgersTo(copy);
        FolderCopy.settle(copy.folder());
    }

    private static void check(Path target, Home home, Path data) throws IOException {
        if (Files.exists(target)) {
            throw new BackupRefused("The folder " + target + " is there already: name one that Heed may make.");
        }
        if (target.startsWith(home.postgres())) {
            throw new BackupRefused("The folder " + target + " lies inside of the database: name one outside of "
                    + home.postgres() + ".");
        }
        try (Stream<Path> elsewhere = Files.list(data.resolve("pg_tblspc"))) {
            if (elsewhere.findAny().isPresent()) {
                throw new BackupRefused("The database has tablespaces of its own, which Heed does not back up:"
                        + " use pg_basebackup or pg_dump of the same major version.");
            }
        }
    }

    private static void requireRoom(Path part, Path data) throws IOException {
        Files.createDirectories(part.getParent());
        long free = Files.getFileStore(part.getParent()).getUsableSpace() >> 20;
        long needed = (FolderCopy.size(data) >> 20) + ROOM_LEFT;
        if (free < needed) {
            throw new BackupRefused("The disk of the folder " + part.getParent() + " has " + free
                    + " MB left and the backup needs " + needed + " MB: make room, or name a folder on another disk.");
        }
    }

    private static void copyFiles(Path data, Path copy, BackupMode mode) throws IOException, SQLException {
        FolderCopy.copy(data, copy, BackUpDatabase::wanted);
        Files.write(copy.resolve(CONTROL), unchanging(data.resolve(CONTROL)));
        BackupMode.Ended ended = mode.end();
        Files.writeString(copy.resolve("backup_label"), ended.label());
        FolderCopy.copy(data.resolve("pg_wal"), copy.resolve("pg_wal"), file -> needed(file.toString(), ended));
        for (String segment : List.of(ended.firstSegment(), ended.lastSegment())) {
            if (Files.notExists(copy.resolve("pg_wal").resolve(segment))) {
                throw new IOException("the segment " + segment + " of PostgreSQL's log is missing");
            }
        }
    }

    private static boolean wanted(Path path) {
        String name = path.getFileName().toString();
        boolean emptied =
                path.getNameCount() > 1 && EMPTIED.contains(path.getName(0).toString());
        boolean passing = name.startsWith("pgsql_tmp") || name.startsWith("pg_internal.init");
        return !emptied && !passing && !path.equals(CONTROL) && !LEFT_OUT.contains(name);
    }

    private static boolean needed(String segment, BackupMode.Ended ended) {
        return segment.matches("[0-9A-F]{24}")
                && segment.compareTo(ended.firstSegment()) >= 0
                && segment.compareTo(ended.lastSegment()) <= 0;
    }

    /** The file as two readings in a row find it, so that none fell into the midst of a writing. */
    private static byte[] unchanging(Path file) throws IOException {
        byte[] before = Files.readAllBytes(file);
        byte[] now = Files.readAllBytes(file);
        while (!Arrays.equals(before, now)) {
            before = now;
            now = Files.readAllBytes(file);
        }
        return now;
    }
}
