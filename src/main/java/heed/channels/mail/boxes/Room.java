package heed.channels.mail.boxes;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * How many letters may be in memory at once, whichever mailbox they come from. The small have room of their own, so that they never
 * stand behind a large one.
 */
@Component
class Room {

    private static final int SMALL = 1024 * 1024;
    private static final int SMALL_AT_ONCE = 24;

    private final Semaphore small = new Semaphore(SMALL_AT_ONCE, true);
    private final Semaphore large = new Semaphore(1, true);

    /** Something that needs a letter's bytes in memory. */
    interface Work<F extends Exception> {
        void run() throws F;
    }

    /** Waits for room. @param bytes as the server tells, which need not be true to the byte */
    <F extends Exception> void during(long bytes, Work<F> work) throws F {
        Semaphore room = bytes > SMALL ? large : small;
        room.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            room.release();
        }
    }
}
