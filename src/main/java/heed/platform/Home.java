package heed.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The folder in which one Heed keeps everything. Whoever holds its lock is the only one who may start a database there. */
final class Home {

    private static final String EXAMPLE = "for example HEED_HOME=/var/lib/heed";
    private static final List<String> SECRETS = List.of("postgres/passwords", "demo-password", "secret-key");

    /** Files of lines that a home never forgets, whatever is restored into it. */
    private static final List<String> LEDGERS = List.of("erasures");

    private final Path folder;

    Home(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path folder() {
        return folder;
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    /** Makes the folder where it is missing. */
    void prepare() {
        try {
            Files.createDirectories(postgres());
            Files.delete(Files.createTempFile(postgres(), "writable", ""));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** @throws CannotStart with less room than this */
    void requireRoom(long megabytes) {
        try {
            long free = Files.getFileStore(postgres()).getUsableSpace() >> 20;
            if (free < megabytes) {
                throw new CannotStart("The disk of the folder " + folder + " has " + free + " MB left and Heed needs "
                        + megabytes + " MB to start: make room, or name another folder, " + EXAMPLE + ".");
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Locks the folder until this process ends, or answers empty where another Heed has it. */
    Optional<FileLock> lock() {
        try {
            FileChannel file =
                    FileChannel.open(folder.resolve("heed.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                Optional<FileLock> lock = Optional.ofNullable(file.tryLock());
                if (lock.isEmpty()) {
                    file.close();
                }
                return lock;
            } catch (OverlappingFileLockException heldByThisJvm) {
                file.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Copies the passwords that belong to the rows, for nobody else to read. */
    void copySecretsTo(Home other) throws IOException {
        for (String secret : SECRETS) {
            Path file = folder.resolve(secret);
            if (Files.exists(file)) {
                Path copy = Passwords.privateFile(other.folder.resolve(secret));
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }

    /** Tells the other home what the ledgers of this one say; it keeps its own lines. */
    void addLedgersTo(Home other) throws IOException {
        for (String ledger : LEDGERS) {
            Path file = folder.resolve(ledger);
            if (Files.exists(file)) {
                Files.createDirectories(other.folder);
                new LineLedger(other.folder.resolve(ledger)).add(new LineLedger(file).lines());
            }
        }
    }

    CannotStart taken() {
        return new CannotStart("Another Heed is running on the folder " + folder
                + ": stop it, or give this one a folder of its own, " + EXAMPLE + ".");
    }

    private CannotStart unwritable(IOException e) {
        return new CannotStart("Heed cannot write to its folder " + folder + " (" + reason(e)
                + "): let it, or name another folder, " + EXAMPLE + ".");
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }

    /** Rethrows what nobody can mend by a setting. */
    static UncheckedIOException unexpected(IOException e) {
        return new UncheckedIOException(e);
    }
}
