package heed.channels.mail.boxes;

import heed.channels.mail.TakeFetched;
import heed.platform.CrashPoint;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores what is new in an IMAP folder, by number and never by the mark of being read, and then does on the server what was chosen. */
@Component
class FetchImap {

    static final String PROCESSED = "Processed";

    private static final Logger log = LoggerFactory.getLogger(FetchImap.class);
    private static final int AT_ONCE = 100;
    private static final int LONGEST_HEADER = 256 * 1024;

    private final Cursors cursors;
    private final FetchedMails fetched;
    private final StoreLetter storeLetter;
    private final Room room;

    FetchImap(Cursors cursors, FetchedMails fetched, StoreLetter storeLetter, Room room) {
        this.cursors = cursors;
        this.fetched = fetched;
        this.storeLetter = storeLetter;
        this.room = room;
    }

    /** Looks once. @throws Hold.Lost where another Heed fetches from this mailbox now */
    void look(OpenedMailbox opened, Connection connection, Hold hold) throws MessagingException, IOException {
        var folder = (IMAPFolder) opened.folder();
        long validity = folder.getUIDValidity();
        long last = begin(folder, hold, validity);
        Message[] news = Arrays.stream(folder.getMessagesByUID(last + 1, UIDFolder.LASTUID))
                .filter(each -> each != null)
                .toArray(Message[]::new);
        for (int from = 0; from < news.length; from += AT_ONCE) {
            store(
                    folder,
                    Arrays.copyOfRange(news, from, Math.min(news.length, from + AT_ONCE)),
                    last,
                    connection,
                    hold);
            settle(opened.store(), folder, connection);
        }
        settle(opened.store(), folder, connection);
    }

    /**
     * At the first look what lies there is old and stays; after the server has numbered anew everything is looked at again, and what
     * Heed has is recognised by its content.
     */
    private long begin(IMAPFolder folder, Hold hold, long validity) throws MessagingException {
        Cursors.Cursor cursor = cursors.find(hold);
        Long before = cursor.uidValidity();
        if (before == null) {
            long last = Math.max(0, folder.getUIDNext() - 1);
            cursors.set(hold, validity, last);
            return last;
        }
        if (before != validity) {
            log.info("A mail server has numbered a mailbox anew; Heed compares everything that lies there");
            cursors.set(hold, validity, 0);
            return 0;
        }
        return cursor.lastUid();
    }

    private void store(IMAPFolder folder, Message[] some, long last, Connection connection, Hold hold)
            throws MessagingException, IOException {
        var wanted = new FetchProfile();
        wanted.add(UIDFolder.FetchProfileItem.UID);
        wanted.add(FetchProfile.Item.SIZE);
        folder.fetch(some, wanted);
        for (Message each : some) {
            long uid = folder.getUID(each);
            if (uid > last && !each.isExpunged()) {
                store(
                        (IMAPMessage) each,
                        new StoreLetter.Place(connection, hold, folder.getUIDValidity(), uid, Long.toString(uid)));
            }
        }
    }

    private void store(IMAPMessage message, StoreLetter.Place place) throws MessagingException, IOException {
        message.setPeek(true);
        long size = message.getSizeLong();
        if (size > TakeFetched.LARGEST) {
            storeLetter.storeHeader(place, header(message));
            return;
        }
        try {
            room.during(size, () -> {
                try (InputStream letter = message.getMimeStream()) {
                    byte[] bytes = letter.readNBytes(TakeFetched.LARGEST + 1);
                    if (bytes.length > TakeFetched.LARGEST) {
                        storeLetter.storeHeader(place, header(message));
                    } else {
                        storeLetter.store(place, bytes);
                    }
                } catch (IOException | MessagingException failed) {
                    throw new Unread(failed);
                }
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

    private static byte[] header(IMAPMessage message) throws MessagingException, IOException {
        var header = new ByteArrayOutputStream();
        var lines = message.getAllHeaderLines();
        while (lines.hasMoreElements() && header.size() < LONGEST_HEADER) {
            header.writeBytes((lines.nextElement() + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        header.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return header.toByteArray();
    }

    /** Moves, marks or deletes what has been stored; what does not work now is tried at the next look. */
    private void settle(Store store, IMAPFolder folder, Connection connection) throws MessagingException {
        long validity = folder.getUIDValidity();
        List<Long> uids = fetched.toSettle(connection.mailbox(), validity);
        if (uids.isEmpty()) {
            return;
        }
        Message[] there = Arrays.stream(folder.getMessagesByUID(
                        uids.stream().mapToLong(Long::longValue).toArray()))
                .filter(each -> each != null)
                .toArray(Message[]::new);
        if (there.length > 0) {
            try {
                settle((IMAPStore) store, folder, there, connection.afterwards());
            } catch (FolderClosedException | StoreClosedException gone) {
                throw gone;
            } catch (MessagingException refused) {
                throw new NotSettled(refused);
            }
        }
        CrashPoint.reach("fetch.moved");
        fetched.settle(connection.mailbox(), validity, uids);
    }

    /** The letters are stored, but their server does not let Heed do with them what was chosen. */
    static final class NotSettled extends MessagingException {
        NotSettled(MessagingException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private static void settle(IMAPStore store, IMAPFolder folder, Message[] letters, Afterwards afterwards)
            throws MessagingException {
        switch (afterwards) {
            case MOVE -> move(store, folder, letters);
            case SEEN -> folder.setFlags(letters, new Flags(Flags.Flag.SEEN), true);
            case DELETE -> remove(store, folder, letters);
            case LEAVE -> log.debug("Letters are left where they are");
        }
    }

    private static void move(IMAPStore store, IMAPFolder folder, Message[] letters) throws MessagingException {
        Folder processed = processed(store);
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(letters, processed);
        } else {
            folder.copyMessages(letters, processed);
            remove(store, folder, letters);
        }
    }

    private static void remove(IMAPStore store, IMAPFolder folder, Message[] letters) throws MessagingException {
        folder.setFlags(letters, new Flags(Flags.Flag.DELETED), true);
        if (store.hasCapability("UIDPLUS")) {
            folder.expunge(letters);
        }
    }

    /** Below the person's own folders, wherever this server has them. */
    static Folder processed(IMAPStore store) throws MessagingException {
        Folder[] own = store.getPersonalNamespaces();
        String prefix = own.length == 0 ? "" : own[0].getFullName();
        char between = store.getDefaultFolder().getSeparator();
        Folder folder = store.getFolder((prefix.isEmpty() ? "" : prefix + between) + "Heed" + between + PROCESSED);
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("The folder Heed/Processed cannot be made");
        }
        return folder;
    }
}
