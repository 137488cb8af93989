package heed.channels.mail.boxes;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * How many letters may be in memory at once, whichever mailbox they come from. The small have room of their own, so that they never
 * stand behind a large one that comes slowly.
 */
@Component
class Room {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int SMALL_AT_ONCE = 24;

    /** Megabytes: an eighth of the memory, and one letter at least. */
    private static final int LARGE = (int) Math.max(64, Runtime.getRuntime().maxMemory() / MEGABYTE / 8);

    private final Semaphore small = new Semaphore(SMALL_AT_ONCE, true);
    private final Semaphore large = new Semaphore(LARGE);

    /** Something that needs a letter's bytes in memory. */
    interface Work<F extends Exception> {
        void run() throws F;
    }

    /** Waits for room. @param bytes as the server tells, which need not be true to the byte */
    <F extends Exception> void during(long bytes, Work<F> work) throws F {
        Semaphore room = bytes > MEGABYTE ? large : small;
        int share = bytes > MEGABYTE ? (int) Math.min(LARGE, bytes / MEGABYTE + 1) : 1;
        room.acquireUninterruptibly(share);
        try {
            work.run();
        } finally {
            room.release(share);
        }
    }
}
