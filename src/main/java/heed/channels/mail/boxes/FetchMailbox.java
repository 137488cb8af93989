package heed.channels.mail.boxes;

import heed.platform.Safe;
import heed.web.LiveNews;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Fetches from one mailbox, by one connection, until it is told to end. */
final class FetchMailbox implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(FetchMailbox.class);

    private final Connection connection;
    private final Hold hold;
    private final Tools tools;
    private final Semaphore told = new Semaphore(0);
    private volatile boolean ended;
    private volatile @Nullable OpenedMailbox opened;
    private volatile long signOfLife = System.nanoTime();
    private String lastTrouble = "not looked yet";

    /** What all mailboxes share. */
    record Tools(
            OpenMailbox openMailbox,
            FetchImap imap,
            FetchPop3 pop3,
            Connections connections,
            Cursors cursors,
            Safe safe,
            LiveNews news,
            Semaphore connecting) {}

    FetchMailbox(Connection connection, Hold hold, Tools tools) {
        this.connection = connection;
        this.hold = hold;
        this.tools = tools;
    }

    Connection connection() {
        return connection;
    }

    /** How long nothing has been heard of it. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - signOfLife);
    }

    /** Ends it, wherever it waits. */
    void end() {
        ended = true;
        lookNow();
    }

    /** Gives up the present connection, so that a new one looks at once. */
    void lookNow() {
        told.release();
        OpenedMailbox open = opened;
        if (open != null) {
            open.cut();
        }
    }

    @Override
    public void run() {
        int attempt = 0;
        try {
            while (!ended) {
                signOfLife = System.nanoTime();
                Trouble trouble = stay();
                if (ended) {
                    return;
                }
                attempt = trouble == null ? 0 : attempt + 1;
                pause(trouble == null ? Pace.POLL : Pace.after(trouble, attempt, ThreadLocalRandom.current()));
            }
        } catch (Hold.Lost taken) {
            log.info("Another Heed fetches from {} now", connection.address());
        } finally {
            release();
        }
    }

    private void release() {
        try {
            tools.cursors().release(hold);
        } catch (DataAccessException | TransactionException laterByItself) {
            log.debug("The hold of {} ends by itself", connection.address());
        }
    }

    /** Looks once and, where the server tells what is new, for as long as the connection lasts. @return what ended it, or null */
    private @Nullable Trouble stay() {
        boolean looked = false;
        try (OpenedMailbox open = open()) {
            opened = open;
            do {
                look(open);
                looked = true;
            } while (!ended && waitForNews(open));
            return null;
        } catch (OpenMailbox.Unopened unopened) {
            return note(unopened.trouble());
        } catch (FolderClosedException closed) {
            // A server may end a connection whenever it likes; only one that ends each is a trouble.
            return looked && !ended ? null : noted(closed);
        } catch (MessagingException | IOException failed) {
            return noted(failed);
        } catch (DataAccessException | TransactionException database) {
            log.warn("Fetching from {} waits for the database: {}", connection.address(), database.getMessage());
            return Trouble.of("database");
        } catch (Hold.Lost lost) {
            throw lost;
        } catch (RuntimeException own) {
            log.error("Letters of {} cannot be fetched", connection.address(), own);
            return note(Trouble.of("internal"));
        } finally {
            opened = null;
        }
    }

    private OpenedMailbox open() throws OpenMailbox.Unopened {
        byte[] locked = tools.connections()
                .password(connection.mailbox())
                .orElseThrow(() -> new OpenMailbox.Unopened(Trouble.of("password-missing"), null));
        String password;
        try {
            password = new String(tools.safe().open(locked, connection.purpose()), StandardCharsets.UTF_8);
        } catch (Safe.CannotOpen unreadable) {
            throw new OpenMailbox.Unopened(Trouble.of("password-unreadable"), unreadable);
        }
        tools.connecting().acquireUninterruptibly();
        try {
            return tools.openMailbox().open(connection, password);
        } finally {
            tools.connecting().release();
        }
    }

    private void look(OpenedMailbox open) throws MessagingException, IOException {
        switch (connection.protocol()) {
            case IMAP -> tools.imap().look(open, connection, hold);
            case POP3 -> tools.pop3().look(open, connection, hold);
        }
        signOfLife = System.nanoTime();
        tools.cursors().looked(hold);
        if (!lastTrouble.isEmpty()) {
            log.info("Letters of {} are fetched", connection.address());
            lastTrouble = "";
            tools.news().tell(LiveBoxes.TOPIC);
        }
    }

    /** @return false where the connection is of no more use */
    private boolean waitForNews(OpenedMailbox open) throws MessagingException, IOException {
        if (!(open.folder() instanceof IMAPFolder folder) || !((IMAPStore) open.store()).hasCapability("IDLE")) {
            return false;
        }
        open.idling(Pace.LONGEST_IDLE);
        folder.idle(true);
        open.talking();
        return folder.isOpen() && folder.getMode() != Folder.HOLDS_FOLDERS;
    }

    private Trouble noted(Exception failed) {
        return note(Diagnosis.of(failed, connection, ""));
    }

    private Trouble note(Trouble trouble) {
        if (!ended) {
            if (!trouble.word().equals(lastTrouble)) {
                log.warn(
                        "Letters of {} cannot be fetched: {} {}",
                        connection.address(),
                        trouble.word(),
                        trouble.facts());
            }
            lastTrouble = trouble.word();
            tools.cursors().failed(hold, trouble);
            tools.news().tell(LiveBoxes.TOPIC);
        }
        return trouble;
    }

    private void pause(Duration length) {
        try {
            if (told.tryAcquire(length.toMillis(), TimeUnit.MILLISECONDS)) {
                told.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            ended = true;
        }
    }
}
