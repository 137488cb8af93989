package heed.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps the last twentieth of the disk, at most two gigabytes of it, for what is already here: whoever hands something in is asked to
 * come again before the database stands still in the middle of a write. A database elsewhere minds its own disk.
 */
@Component
public class DiskRoom {

    private static final Logger log = LoggerFactory.getLogger(DiskRoom.class);
    private static final long MOST_KEPT = 2L << 30;
    private static final long LOOK_EVERY_NANOS = 2_000_000_000L;

    private final Supplier<Space> disk;
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - LOOK_EVERY_NANOS);
    private volatile Space last = Space.ENOUGH;

    /** In bytes. */
    record Space(long free, long all) {

        static final Space ENOUGH = new Space(Long.MAX_VALUE, Long.MAX_VALUE);

        boolean low() {
            return free < Math.min(all / 20, MOST_KEPT);
        }
    }

    @Autowired
    DiskRoom(ObjectProvider<EmbeddedPostgres> embedded) {
        this(() -> {
            EmbeddedPostgres own = embedded.getIfAvailable();
            return own == null ? Space.ENOUGH : space(own.home());
        });
    }

    DiskRoom(Supplier<Space> disk) {
        this.disk = disk;
    }

    /** @throws OutOfRoom while the disk is nearly full */
    public void require() {
        long before = lookedAt.get();
        long now = System.nanoTime();
        if (now - before >= LOOK_EVERY_NANOS && lookedAt.compareAndSet(before, now)) {
            look();
        }
        if (last.low()) {
            throw new OutOfRoom(last.free >> 20);
        }
    }

    private void look() {
        Space found = disk.get();
        if (found.low() && !last.low()) {
            log.error(
                    "The disk is nearly full ({} MB left): Heed takes nothing in until there is room",
                    found.free >> 20);
        } else if (!found.low() && last.low()) {
            log.info("The disk has room again ({} MB): Heed takes in what waits", found.free >> 20);
        }
        last = found;
    }

    private static Space space(Home home) {
        try {
            FileStore store = Files.getFileStore(home.postgres());
            return new Space(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
