package heed.channels.mail;

import heed.channels.mail.reading.Bounce;
import heed.channels.mail.reading.MailKind;
import heed.channels.mail.reading.MailReader;
import heed.channels.mail.reading.ReadMail;
import heed.channels.mail.reading.Reading;
import heed.platform.Atomic;
import heed.platform.CrashPoint;
import heed.platform.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Reads a stored mail and finds its place: a conversation, the mail it reports about, or quarantine. Happens once. */
@Service
class PlaceMail {

    private final Mails mails;
    private final Mailboxes mailboxes;
    private final FindThread findThread;
    private final WriteDown writeDown;
    private final NoteBounce noteBounce;
    private final String trustedServer;

    PlaceMail(
            Mails mails,
            Mailboxes mailboxes,
            FindThread findThread,
            WriteDown writeDown,
            NoteBounce noteBounce,
            @Value("${heed.mail.authserv-id:}") String trustedServer) {
        this.mails = mails;
        this.mailboxes = mailboxes;
        this.findThread = findThread;
        this.writeDown = writeDown;
        this.noteBounce = noteBounce;
        this.trustedServer = trustedServer.strip();
    }

    @Atomic
    Placement place(UUID id, byte[] raw) {
        StoredMail stored = mails.lock(id).orElseThrow(NotFound::new);
        if (stored.outcome() != null) {
            return new Placement(id, stored.conversation(), stored.outcome());
        }
        Mails.Placed placed = switch (MailReader.read(raw)) {
            case Reading.Refused(var reason) ->
                new Mails.Placed(Outcome.QUARANTINED, reason.code(), "", null, null, false, null);
            case Reading.Readable(var mail) -> placed(stored, mail, raw);
        };
        CrashPoint.reach("place.written-down");
        mails.place(id, placed);
        CrashPoint.reach("place.noted");
        return new Placement(id, placed.conversation(), placed.outcome());
    }

    private Mails.Placed placed(StoredMail stored, ReadMail mail, byte[] raw) {
        MailView view = MailView.of(mail, Authentication.of(mail, trustedServer));
        Optional<FindThread.Thread> thread = findThread.find(stored, mail);
        if (findThread.isOurs(mail.messageId(), stored.mailbox())
                || mailboxes.find(PlusAddress.mailbox(mail.sender().address())).isPresent()) {
            return aside(Outcome.SUPPRESSED, "own-mail", mail, view, null);
        }
        if (thread.isPresent() && VerificationSenders.include(mail.sender())) {
            return aside(Outcome.QUARANTINED, "verification-sender", mail, view, null);
        }
        Bounce bounce = mail.bounce();
        if (mail.kind() == MailKind.BOUNCE && bounce != null) {
            UUID about = noteBounce.note(stored, bounce, thread).orElse(null);
            return aside(Outcome.BOUNCE, bounce.action(), mail, view, about);
        }
        if (mail.kind() == MailKind.AUTO_REPLY) {
            return thread.filter(found -> !found.thirdParty())
                    .map(found -> appended(
                            Outcome.AUTO_REPLY,
                            writeDown.automatic(stored, mail, raw, found.conversation()),
                            mail,
                            view,
                            false))
                    .orElseGet(() -> aside(Outcome.AUTO_REPLY, "", mail, view, null));
        }
        return thread.map(found -> found.thirdParty()
                        ? appended(
                                Outcome.APPENDED,
                                writeDown.thirdParty(stored, mail, raw, found.conversation()),
                                mail,
                                view,
                                true)
                        : appended(
                                Outcome.APPENDED,
                                writeDown.answer(stored, mail, raw, found.conversation()),
                                mail,
                                view,
                                false))
                .orElseGet(() -> appended(Outcome.CREATED, writeDown.opening(stored, mail, raw), mail, view, false));
    }

    private static Mails.Placed appended(
            Outcome outcome, WriteDown.Written written, ReadMail mail, MailView view, boolean thirdParty) {
        return new Mails.Placed(
                outcome, "", mail.messageId(), written.conversation(), written.entry(), thirdParty, view);
    }

    private static Mails.Placed aside(
            Outcome outcome, String reason, ReadMail mail, MailView view, @Nullable UUID conversation) {
        return new Mails.Placed(outcome, reason, mail.messageId(), conversation, null, false, view);
    }
}
