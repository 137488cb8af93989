package heed.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file of lines that only grows, each once, outside of the database: what it was told outlives a backup that is older. Several
 * processes may write it.
 */
public final class LineLedger {

    private static final Set<StandardOpenOption> GROWING =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    /** The lock of a file is one for a whole process, so its threads wait here. */
    private static final ReentrantLock WITHIN = new ReentrantLock();

    private final Path file;

    public LineLedger(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    public Path file() {
        return file;
    }

    /** Every line; one that was being written when the power went is none. @throws UncheckedIOException where it cannot be read */
    public Set<String> lines() {
        try {
            return Files.exists(file)
                    ? whole(Files.readString(file, StandardCharsets.ISO_8859_1))
                    : new LinkedHashSet<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds those that it lacks, and returns when they are on the disk.
     *
     * @return how many it lacked
     * @throws UncheckedIOException where it cannot be written
     */
    public int add(Collection<String> lines) {
        WITHIN.lock();
        try {
            return append(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            WITHIN.unlock();
        }
    }

    private int append(Collection<String> lines) throws IOException {
        boolean isNew = Files.notExists(file);
        // A file of its own, because closing any reader of a file ends the locks that its process has on it.
        try (FileChannel waiting =
                        FileChannel.open(file.resolveSibling(file.getFileName() + ".lock"), GROWING, mode());
                var _ = waiting.lock();
                FileChannel open = FileChannel.open(file, GROWING, mode())) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            var lacking = new LinkedHashSet<>(lines);
            lacking.removeAll(whole(content));
            if (!lacking.isEmpty()) {
                open.position(content.lastIndexOf('\n') + 1L);
                write(open, String.join("\n", lacking) + "\n");
                open.truncate(open.position());
                open.force(true);
            }
            if (isNew) {
                FolderCopy.settleName(file);
            }
            return lacking.size();
        }
    }

    private static void write(FileChannel open, String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        while (bytes.hasRemaining()) {
            open.write(bytes);
        }
    }

    private static Set<String> whole(String content) {
        var lines = new LinkedHashSet<String>();
        content.substring(0, content.lastIndexOf('\n') + 1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines;
    }

    private FileAttribute<?>[] mode() {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
