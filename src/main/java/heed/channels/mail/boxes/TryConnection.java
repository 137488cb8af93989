package heed.channels.mail.boxes;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.springframework.stereotype.Component;

/** Goes the whole way to a mailbox once, without fetching anything, and says what stands in it. */
@Component
class TryConnection {

    private final OpenMailbox openMailbox;

    TryConnection(OpenMailbox openMailbox) {
        this.openMailbox = openMailbox;
    }

    /** @return what is wrong, or empty where letters can be fetched */
    Optional<Trouble> tried(Connection connection, String password) {
        try (OpenedMailbox opened = openMailbox.open(connection, password)) {
            switch (opened.folder()) {
                case POP3Folder folder
                when folder.getMessageCount() > 0 && folder.getUID(folder.getMessage(1)) == null ->
                    throw new MessagingException("the server has no unique names for its letters (UIDL)");
                case IMAPFolder folder
                when connection.afterwards() == Afterwards.MOVE -> {
                    folder.getUIDValidity();
                    FetchImap.processed((IMAPStore) opened.store());
                }
                default -> opened.folder().getMessageCount();
            }
            return Optional.empty();
        } catch (OpenMailbox.Unopened unopened) {
            return Optional.of(unopened.trouble());
        } catch (MessagingException failed) {
            return Optional.of(Diagnosis.of(failed, connection, ""));
        }
    }
}
