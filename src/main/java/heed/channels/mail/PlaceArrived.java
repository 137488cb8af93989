package heed.channels.mail;

import heed.platform.Blobs;
import heed.platform.CrashPoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Finds a place for each stored mail, the longest waiting first and a few at a time, so that a flood waits on disk and not in
 * memory. What a crash left behind is found in the same way; a row that another Heed is placing is left to it.
 */
@Component
class PlaceArrived implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PlaceArrived.class);
    private static final int AT_ONCE = 4;
    private static final int BATCH = 64;
    private static final long PAUSE_MILLIS = 1_000;

    private final Mails mails;
    private final AuthenticateMail authenticateMail;
    private final PlaceMail placeMail;
    private final SetMailAside setMailAside;
    private final Blobs blobs;
    private final boolean enabled;
    private final Semaphore woken = new Semaphore(0);
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Set<UUID> underway = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private Thread loop = Thread.ofVirtual().unstarted(() -> {});

    PlaceArrived(
            Mails mails,
            AuthenticateMail authenticateMail,
            PlaceMail placeMail,
            SetMailAside setMailAside,
            Blobs blobs,
            @Value("${heed.command:false}") boolean command) {
        this.mails = mails;
        this.authenticateMail = authenticateMail;
        this.placeMail = placeMail;
        this.setMailAside = setMailAside;
        this.blobs = blobs;
        this.enabled = !command;
    }

    /** Looks for stored mail now instead of within a second. */
    void wake() {
        woken.release();
    }

    Placement placeStored(UUID id) {
        StoredMail mail = mails.find(id).orElseThrow();
        try (InputStream bytes = blobs.open(mail.raw()).orElseThrow()) {
            return place(id, bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where Heed itself fails on a mail, the mail is set aside for a person; where the database is away, it waits. */
    Placement place(UUID id, byte[] raw) {
        try {
            return placeMail.place(id, raw, authenticateMail.check(raw));
        } catch (TransientDataAccessException | TransactionException later) {
            throw later;
        } catch (RuntimeException failed) {
            log.error("Mail {} is stored, but its place could not be found", id, failed);
            return setMailAside.afterFailure(id);
        }
    }

    @Override
    public void start() {
        if (enabled) {
            running = true;
            loop = Thread.ofVirtual().name("mail-placing").start(this::work);
        }
    }

    private void work() {
        while (running) {
            boolean more = false;
            try {
                more = placeBatch();
            } catch (RuntimeException e) {
                log.warn("Arrived mail waits for the database: {}", e.getMessage());
            } catch (InterruptedException e) {
                running = false;
            }
            if (!more) {
                pause();
            }
        }
    }

    /** @return whether some were waiting that nobody had begun with */
    private boolean placeBatch() throws InterruptedException {
        List<UUID> waiting = mails.unplaced(BATCH + AT_ONCE).stream()
                .filter(id -> !underway.contains(id))
                .toList();
        for (UUID id : waiting) {
            room.acquire();
            underway.add(id);
            Thread.ofVirtual().name("mail-" + id).start(() -> placeOne(id));
        }
        return !waiting.isEmpty();
    }

    private void placeOne(UUID id) {
        try {
            CrashPoint.reach("place.begun");
            placeStored(id);
            CrashPoint.reach("place.committed");
        } catch (RuntimeException later) {
            log.warn("Mail {} waits: {}", id, later.getMessage());
            rest();
        } finally {
            underway.remove(id);
            room.release();
        }
    }

    /** Keeps a mail that cannot be placed yet from being tried a hundred times a second. */
    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() {
        try {
            if (woken.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            loop.join();
            room.acquire(AT_ONCE);
            room.release(AT_ONCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
