package heed.channels.mail.boxes;

import java.util.UUID;

/**
 * The right of one Heed to fetch from a mailbox, until another holds it.
 *
 * @param fence grows with each holder, so that a late writer is recognised
 */
record Hold(UUID mailbox, UUID holder, long fence) {

    /** Another Heed fetches from this mailbox now; what was begun is rolled back. */
    static final class Lost extends RuntimeException {

        Lost() {
            super("another Heed fetches from this mailbox now");
        }
    }
}
