package heed.channels.mail;

import heed.channels.mail.reading.MailReader;
import heed.channels.mail.reading.ReadMail;
import heed.channels.mail.reading.Reading;
import heed.platform.Atomic;
import heed.platform.NotFound;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Reads a stored mail and finds its place: a conversation, the mail it reports about, or quarantine. Happens once. */
@Service
class PlaceMail {

    private final Mails mails;
    private final FindThread findThread;
    private final String trustedServer;

    PlaceMail(Mails mails, FindThread findThread, @Value("${heed.mail.authserv-id:}") String trustedServer) {
        this.mails = mails;
        this.findThread = findThread;
        this.trustedServer = trustedServer;
    }

    @Atomic
    Placement place(UUID id, byte[] raw) {
        StoredMail stored = mails.lock(id).orElseThrow(NotFound::new);
        if (stored.outcome() != null) {
            return new Placement(id, stored.conversation(), stored.outcome());
        }
        Mails.Placed placed =
                switch (MailReader.read(raw)) {
                    case Reading.Refused(var reason) -> setAside(Outcome.QUARANTINED, reason.code());
                    case Reading.Readable(var mail) -> placed(stored, mail);
                };
        mails.place(id, placed);
        return new Placement(id, placed.conversation(), placed.outcome());
    }

    private Mails.Placed placed(StoredMail stored, ReadMail mail) {
        MailView view = MailView.of(mail, Authentication.of(mail, trustedServer));
        throw new IllegalStateException(view.text() + findThread.find(stored, mail));
    }

    private static Mails.Placed setAside(Outcome outcome, String reason) {
        return new Mails.Placed(outcome, reason, "", null, null, false, null);
    }
}
