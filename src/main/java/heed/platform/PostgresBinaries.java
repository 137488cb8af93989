package heed.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL server inside Heed's jar, unpacked once per version. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** @return the folder that holds {@code bin/postgres} */
    static Path unpackedIn(Path folder, String version) throws IOException {
        Path server = folder.resolve("server-" + version);
        if (Files.notExists(server)) {
            Path unpacking = folder.resolve("server-" + version + ".part");
            FileSystemUtils.deleteRecursively(unpacking);
            unpack(unpacking);
            Files.move(unpacking, server, StandardCopyOption.ATOMIC_MOVE);
        }
        return server;
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = archive();
                TarArchiveInputStream tar = new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, target.resolve(entry.getName()).normalize(), target);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path path, Path root) throws IOException {
        if (!path.startsWith(root)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? path : path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, root.resolve(entry.getLinkName()).normalize());
        } else if (entry.isFile()) {
            Files.copy(content, path);
            if ((entry.getMode() & 0100) != 0 && Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static InputStream archive() {
        String name = "/postgres-" + system() + "-" + (machine().equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
        InputStream packed = PostgresBinaries.class.getResourceAsStream(name);
        if (packed == null) {
            throw new CannotStart("Heed brings no PostgreSQL for this machine (" + name.substring(1)
                    + "): name a server, for example HEED_DATABASE_URL=jdbc:postgresql://localhost/heed.");
        }
        return packed;
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return "darwin";
        }
        return name.contains("windows") ? "windows" : "linux";
    }

    private static String machine() {
        return System.getProperty("os.arch", "");
    }
}
