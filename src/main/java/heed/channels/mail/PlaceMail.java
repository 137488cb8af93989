package heed.channels.mail;

import heed.channels.mail.authentication.CheckSender;
import heed.channels.mail.belonging.ThreadHints;
import heed.channels.mail.reading.Bounce;
import heed.channels.mail.reading.HeaderFields;
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
    private final FindThread findThread;
    private final ReasonToDoubt reasonToDoubt;
    private final WriteDown writeDown;
    private final NoteBounce noteBounce;
    private final ThreadHints hints;
    private final Acknowledge acknowledge;
    private final String trustedServer;

    PlaceMail(
            Mails mails,
            FindThread findThread,
            ReasonToDoubt reasonToDoubt,
            WriteDown writeDown,
            NoteBounce noteBounce,
            ThreadHints hints,
            Acknowledge acknowledge,
            @Value("${heed.mail.authserv-id:}") String trustedServer) {
        this.mails = mails;
        this.findThread = findThread;
        this.reasonToDoubt = reasonToDoubt;
        this.writeDown = writeDown;
        this.noteBounce = noteBounce;
        this.hints = hints;
        this.acknowledge = acknowledge;
        this.trustedServer = trustedServer.strip();
    }

    /** @param verdict what Heed itself found about the sender's domain */
    @Atomic
    Placement place(UUID id, byte[] raw, CheckSender.Verdict verdict) {
        StoredMail stored = mails.lock(id).orElseThrow(NotFound::new);
        if (stored.outcome() != null) {
            return new Placement(id, stored.conversation(), stored.outcome());
        }
        Mails.Placed placed = switch (MailReader.read(raw)) {
            case Reading.Refused(var reason) ->
                new Mails.Placed(Outcome.QUARANTINED, reason.code(), "", null, null, false, null);
            case Reading.Readable(var mail) -> placed(new Arrived(stored, mail, raw, HeaderFields.of(raw)), verdict);
        };
        CrashPoint.reach("place.written-down");
        mails.place(id, placed);
        CrashPoint.reach("place.noted");
        return new Placement(id, placed.conversation(), placed.outcome());
    }

    /** A mail on its way to its place. */
    private record Arrived(StoredMail stored, ReadMail mail, byte[] raw, HeaderFields fields) {}

    private Mails.Placed placed(Arrived arrived, CheckSender.Verdict verdict) {
        ReadMail mail = arrived.mail;
        Authentication authentication = Authentication.of(mail, trustedServer, verdict);
        MailView view = MailView.of(
                mail,
                authentication,
                arrived.fields.all("thread-index").stream().findFirst().orElse(null),
                reasonToDoubt.claims(mail.sender(), authentication).orElse(null));
        Optional<FindThread.Thread> thread = findThread.find(arrived.stored, mail, !authentication.refused());
        if (reasonToDoubt.isOwn(mail, arrived.stored.mailbox())) {
            return aside(Outcome.SUPPRESSED, "own-mail", mail, view, null);
        }
        if (thread.isPresent() && VerificationSenders.include(mail.sender())) {
            return aside(Outcome.QUARANTINED, "verification-sender", mail, view, null);
        }
        if (mail.kind().automatic()) {
            return automatic(arrived, view, thread);
        }
        Optional<String> doubt = reasonToDoubt.reason(arrived.stored, mail, authentication);
        return doubt.isPresent()
                ? aside(Outcome.QUARANTINED, doubt.get(), mail, view, null)
                : thread.map(found -> joined(arrived, view, found)).orElseGet(() -> opened(arrived, view));
    }

    private Mails.Placed automatic(Arrived arrived, MailView view, Optional<FindThread.Thread> thread) {
        ReadMail mail = arrived.mail;
        Bounce bounce = mail.bounce();
        if (mail.kind() == MailKind.BOUNCE && bounce != null) {
            UUID about = noteBounce.note(arrived.stored, bounce, thread).orElse(null);
            return aside(Outcome.BOUNCE, bounce.action(), mail, view, about);
        }
        return thread.filter(found -> !found.thirdParty())
                .map(found -> appended(
                        Outcome.AUTO_REPLY,
                        writeDown.automatic(arrived.stored, mail, arrived.raw, found.conversation()),
                        mail,
                        view,
                        false))
                .orElseGet(() -> aside(Outcome.AUTO_REPLY, "", mail, view, null));
    }

    private Mails.Placed joined(Arrived arrived, MailView view, FindThread.Thread found) {
        ReadMail mail = arrived.mail;
        if (found.thirdParty()) {
            WriteDown.Written note = writeDown.thirdParty(arrived.stored, mail, arrived.raw, found.conversation());
            return appended(Outcome.APPENDED, note, mail, view, true);
        }
        findThread.learn(found, mail);
        WriteDown.Written answer = writeDown.answer(arrived.stored, mail, arrived.raw, found.conversation());
        return appended(Outcome.APPENDED, answer, mail, view, false);
    }

    private Mails.Placed opened(Arrived arrived, MailView view) {
        WriteDown.Written opening = writeDown.opening(arrived.stored, arrived.mail, arrived.raw);
        findThread
                .belonging(arrived.stored, arrived.mail)
                .filter(each -> !each.conversation().equals(opening.conversation()))
                .ifPresent(each -> hints.note(opening.conversation(), each.conversation(), each.why()));
        acknowledge.letter(
                arrived.stored,
                arrived.mail,
                arrived.fields,
                view.authentication().vouched(),
                opening);
        return appended(Outcome.CREATED, opening, arrived.mail, view, false);
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
