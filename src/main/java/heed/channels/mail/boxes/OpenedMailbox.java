package heed.channels.mail.boxes;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;

/**
 * A mailbox to which Heed is signed in, by one connection.
 *
 * @param sockets usually one; Angus Mail opens another for a question while a folder is open
 */
record OpenedMailbox(Store store, Folder folder, List<MailSocket> sockets) implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    void idling(Duration longest) throws SocketException {
        for (MailSocket socket : sockets) {
            if (!socket.isClosed()) {
                socket.idling(longest);
            }
        }
    }

    void talking() throws SocketException {
        for (MailSocket socket : sockets) {
            if (!socket.isClosed()) {
                socket.talking(PATIENCE);
            }
        }
    }

    /** Ends whatever it waits for, from another thread. */
    void cut() {
        cut(sockets);
    }

    static void cut(List<MailSocket> sockets) {
        for (MailSocket socket : sockets) {
            try {
                socket.close();
            } catch (IOException closedAlready) {
                continue;
            }
        }
    }

    @Override
    public void close() {
        try {
            folder.close(false);
            store.close();
        } catch (MessagingException | IllegalStateException gone) {
            cut();
        }
        cut();
    }
}
