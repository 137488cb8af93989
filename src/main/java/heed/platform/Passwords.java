package heed.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of the embedded server, random for each installation and readable by nobody else.
 *
 * @param superuser owns the cluster, only used to make the two others
 * @param migrator owns the tables
 * @param application reads and writes rows
 */
record Passwords(String superuser, String migrator, String application) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads them, or makes and keeps them first. */
    static Passwords keptIn(Path file) throws IOException {
        if (Files.notExists(file)) {
            write(file, new Passwords(random(), random(), random()));
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Passwords(
                kept.getProperty("superuser", ""),
                kept.getProperty("migrator", ""),
                kept.getProperty("application", ""));
    }

    private static void write(Path file, Passwords passwords) throws IOException {
        Path part = privateFile(file.resolveSibling(file.getFileName() + ".part"));
        Properties kept = new Properties();
        kept.setProperty("superuser", passwords.superuser);
        kept.setProperty("migrator", passwords.migrator);
        kept.setProperty("application", passwords.application);
        try (Writer writer = Files.newBufferedWriter(part)) {
            kept.store(writer, "Heed's embedded PostgreSQL. Keep it as secret as the data.");
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A new empty file with mode 0600 from its first moment. */
    static Path privateFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mode = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return Files.createFile(file, mode);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
