package heed.channels.mail.boxes;

import heed.channels.mail.TakeFetched;
import heed.platform.CrashPoint;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Stores a letter together with how far its mailbox has been read, and then finds its conversation. */
@Component
class StoreLetter {

    /** Fewer than the connections to the database, so that people never wait for letters. */
    private static final int AT_ONCE = 6;

    private final TakeFetched takeFetched;
    private final Cursors cursors;
    private final FetchedMails fetched;
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    StoreLetter(TakeFetched takeFetched, Cursors cursors, FetchedMails fetched) {
        this.takeFetched = takeFetched;
        this.cursors = cursors;
        this.fetched = fetched;
    }

    /**
     * A letter by the number that its server gave it.
     *
     * @param uid of IMAP, 0 with POP3
     * @param name of POP3, or the number
     */
    record Place(Connection connection, Hold hold, long uidValidity, long uid, String name) {

        boolean nothingToDoAfterwards() {
            return connection.protocol() == Protocol.POP3 || connection.afterwards() == Afterwards.LEAVE;
        }
    }

    /** @throws Hold.Lost where another Heed fetches from this mailbox now; nothing was stored then */
    void store(Place place, byte[] letter) {
        room.acquireUninterruptibly();
        try {
            TakeFetched.Taken taken = takeFetched.take(
                    place.connection().address(),
                    letter,
                    place.connection().protocol().code(),
                    mail -> note(place, mail, place.nothingToDoAfterwards()));
            CrashPoint.reach("fetch.committed");
            if (!taken.known()) {
                takeFetched.place();
            }
        } finally {
            room.release();
        }
    }

    /** Stores the header of what is too large; the letter itself stays on its server. */
    void storeHeader(Place place, byte[] header) {
        room.acquireUninterruptibly();
        try {
            takeFetched.leave(
                    place.connection().address(),
                    header,
                    place.connection().protocol().code(),
                    mail -> note(place, mail, true));
        } finally {
            room.release();
        }
    }

    private void note(Place place, UUID mail, boolean settled) {
        cursors.advance(place.hold(), place.uid(), true);
        fetched.add(place.hold().mailbox(), place.uidValidity(), place.name(), mail, settled);
    }
}
