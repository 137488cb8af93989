package heed.channels.mail.boxes;

import heed.channels.mail.TakeFetched;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.eclipse.angus.mail.pop3.POP3Message;
import org.springframework.stereotype.Component;

/** Stores what is new in a POP3 mailbox, by the unique names that its server gives (UIDL). */
@Component
class FetchPop3 {

    private final Cursors cursors;
    private final FetchedMails fetched;
    private final StoreLetter storeLetter;
    private final Room room;

    FetchPop3(Cursors cursors, FetchedMails fetched, StoreLetter storeLetter, Room room) {
        this.cursors = cursors;
        this.fetched = fetched;
        this.storeLetter = storeLetter;
        this.room = room;
    }

    /** Looks once; what was stored is deleted there when the connection is closed, if that was chosen. */
    void look(OpenedMailbox opened, Connection connection, Hold hold) throws MessagingException, IOException {
        var folder = (POP3Folder) opened.folder();
        boolean first = cursors.find(hold).uidValidity() == null;
        Set<String> known = fetched.names(connection.mailbox());
        Set<String> gone = new HashSet<>(known);
        int[] sizes = folder.getSizes();
        for (Message each : folder.getMessages()) {
            var message = (POP3Message) each;
            int size = sizes[message.getMessageNumber() - 1];
            String name = folder.getUID(message);
            if (name == null) {
                throw new MessagingException("the server has no unique names for its letters (UIDL)");
            }
            gone.remove(name);
            if (first) {
                fetched.add(connection.mailbox(), 0, name, null, true);
            } else if (!known.contains(name)) {
                store(message, size, new StoreLetter.Place(connection, hold, 0, 0, name));
                known.add(name);
            }
            if (connection.afterwards() == Afterwards.DELETE && isWholeHere(connection, name, size)) {
                message.setFlag(Flags.Flag.DELETED, true);
            }
            message.invalidate(true);
        }
        if (first) {
            cursors.set(hold, 0, 0);
        }
        fetched.forget(connection.mailbox(), gone.stream().toList());
        folder.close(connection.afterwards() == Afterwards.DELETE);
    }

    /** What lay there before Heed came is not Heed's to delete, nor what was too large to take. */
    private boolean isWholeHere(Connection connection, String name, int size) {
        return size <= TakeFetched.LARGEST && fetched.storedHere(connection.mailbox(), name);
    }

    private void store(POP3Message message, int size, StoreLetter.Place place) throws MessagingException, IOException {
        if (size > TakeFetched.LARGEST) {
            storeLetter.storeHeader(place, message.top(0).readNBytes(256 * 1024));
            return;
        }
        var letter = new ByteArrayOutputStream(Math.max(size, 1024));
        try {
            room.during(size, () -> {
                try {
                    message.writeTo(letter);
                } catch (IOException | MessagingException failed) {
                    throw new Unread(failed);
                }
                storeLetter.store(place, letter.toByteArray());
            });
        } catch (Unread unread) {
            throw new IOException(unread.getCause());
        }
    }

    private static final class Unread extends RuntimeException {
        Unread(Exception cause) {
            super(cause);
        }
    }
}
