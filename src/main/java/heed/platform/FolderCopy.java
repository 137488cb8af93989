package heed.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies a folder that may change meanwhile: a file that goes away before its turn is left out. */
final class FolderCopy extends SimpleFileVisitor<Path> {

    private final Path from;
    private final Path to;
    private final Predicate<Path> wanted;

    private FolderCopy(Path from, Path to, Predicate<Path> wanted) {
        this.from = from;
        this.to = to;
        this.wanted = wanted;
    }

    /** @param wanted is asked for each path below the folder, relative to it */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        Files.createDirectories(to.getParent());
        Files.walkFileTree(from, new FolderCopy(from, to, wanted));
    }

    /** A new folder that only its owner may enter, with those above it. */
    static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (posix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Returns when every file of the folder is on the disk, by content and by name. */
    static void settle(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                force(each);
            }
        }
    }

    /** Gives a settled folder its name, which no accident takes away again. */
    static void rename(Path part, Path whole) throws IOException {
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        settleName(whole);
    }

    /** Returns when the name of a new file is on the disk. */
    static void settleName(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            force(parent);
        }
    }

    private static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (!folder || posix(path)) {
            try (FileChannel file =
                    FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
                file.force(true);
            }
        }
    }

    /** The bytes of all files of a folder that may change meanwhile. */
    static long size(Path folder) throws IOException {
        LongAdder bytes = new LongAdder();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes.add(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes.sum();
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (!folder.equals(from) && !wanted.test(from.relativize(folder))) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        makePrivate(to.resolve(from.relativize(folder)));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Path path = from.relativize(file);
        if (wanted.test(path)) {
            try {
                Files.copy(file, to.resolve(path), StandardCopyOption.COPY_ATTRIBUTES);
            } catch (NoSuchFileException gone) {
                return FileVisitResult.CONTINUE;
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (e instanceof NoSuchFileException && !file.equals(from)) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
        return e == null || e instanceof NoSuchFileException
                ? FileVisitResult.CONTINUE
                : super.postVisitDirectory(folder, e);
    }
}
