package heed.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one password of the demo company's staff: {@code HEED_DEMO_PASSWORD}, else a random one for each installation, kept in a
 * file that only Heed's own account may read, so that it can be printed at each start.
 */
@Component
class DemoPassword {

    private final Path file;
    private final String chosen;

    DemoPassword(@Value("${heed.home}") Path home, @Value("${heed.demo.password:}") String chosen) {
        this.file = home.resolve("demo-password");
        this.chosen = chosen;
    }

    /** The password, made and kept where there is none yet. */
    String make() {
        Optional<String> known = known();
        if (known.isPresent()) {
            return known.get();
        }
        String made = "larkfield-" + Secrets.random().substring(0, 12);
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file, onlyForItsOwner());
            Files.writeString(file, made);
            return made;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Empty where this installation's folder has none: its demo was told by another. */
    Optional<String> known() {
        try {
            return !chosen.isEmpty()
                    ? Optional.of(chosen)
                    : Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private FileAttribute<?>[] onlyForItsOwner() {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
