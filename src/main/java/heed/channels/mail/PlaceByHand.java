package heed.channels.mail;

import heed.channels.mail.reading.MailReader;
import heed.channels.mail.reading.ReadMail;
import heed.channels.mail.reading.Reading;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.platform.Atomic;
import heed.platform.Blobs;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Gives a mail that was set aside the place that a person chooses. What could not be read goes there as far as it can be. */
@Service
public class PlaceByHand {

    private final Mails mails;
    private final Mailboxes mailboxes;
    private final WriteDown writeDown;
    private final ConversationDirectory conversations;
    private final CustomerDirectory customers;
    private final Blobs blobs;
    private final AuditTrail audit;

    PlaceByHand(
            Mails mails,
            Mailboxes mailboxes,
            WriteDown writeDown,
            ConversationDirectory conversations,
            CustomerDirectory customers,
            Blobs blobs,
            AuditTrail audit) {
        this.mails = mails;
        this.mailboxes = mailboxes;
        this.writeDown = writeDown;
        this.conversations = conversations;
        this.customers = customers;
        this.blobs = blobs;
        this.audit = audit;
    }

    /**
     * Begins a conversation with it.
     *
     * @throws NotFound where there is none that the actor decides about
     * @throws Refused where it has its place already
     */
    @Atomic
    public ConversationId begin(Actor actor, UUID id) {
        StoredMail stored = waiting(actor, id);
        actor.require(Right.CONVERSATIONS_OPEN, queue(stored));
        byte[] raw = bytes(stored);
        ReadMail mail = read(raw);
        return placed(actor, Outcome.CREATED, mail, writeDown.opening(stored, mail, raw), id);
    }

    /**
     * Adds it to a conversation: as the customer's words where it is theirs by its sender, else as a note that staff alone see.
     *
     * @throws NotFound where there is no such mail or conversation for the actor
     * @throws Refused where it has its place already
     */
    @Atomic
    public ConversationId join(Actor actor, UUID id, ConversationId into) {
        StoredMail stored = waiting(actor, id);
        KnownConversation conversation = conversations.findForChange(actor, into);
        byte[] raw = bytes(stored);
        ReadMail mail = read(raw);
        boolean theirs = customers
                .find(conversation.customer())
                .filter(customer ->
                        customer.emails().stream().anyMatch(mail.sender().address()::equalsIgnoreCase))
                .isPresent();
        WriteDown.Written written = theirs
                ? writeDown.answer(stored, mail, raw, conversation.id().value())
                : writeDown.byHand(stored, mail, raw, conversation.id().value());
        return placed(actor, Outcome.APPENDED, mail, written, id);
    }

    private ConversationId placed(Actor actor, Outcome outcome, ReadMail mail, WriteDown.Written written, UUID id) {
        mails.place(
                id,
                new Mails.Placed(
                        outcome, "", mail.messageId(), written.conversation(), written.entry(), false, view(id, mail)));
        audit.record(actor, "mail-placed", "mail:" + id, null, new Placement(id, written.conversation(), outcome));
        return new ConversationId(written.conversation());
    }

    /** As it was read when it came; of what could not be, as far as it can be made out. */
    private MailView view(UUID id, ReadMail mail) {
        return mails.message(id)
                .map(ShownMessage::view)
                .orElseGet(() -> MailView.of(mail, new Authentication(null, "none", "none", "none", null), null, null));
    }

    private StoredMail waiting(Actor actor, UUID id) {
        if (!mails.isAside(AsideScope.of(actor), id)) {
            throw new NotFound();
        }
        StoredMail stored = mails.lock(id).orElseThrow(NotFound::new);
        if (stored.outcome() == null || stored.conversation() != null) {
            throw Refused.because("aside.fault.placed");
        }
        return stored;
    }

    private String queue(StoredMail stored) {
        return mailboxes.find(stored.mailbox()).map(Mailbox::queue).orElse(Mailbox.DEFAULT_QUEUE);
    }

    private byte[] bytes(StoredMail stored) {
        try (InputStream raw = blobs.open(stored.raw()).orElseThrow(NotFound::new)) {
            return raw.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ReadMail read(byte[] raw) {
        return switch (MailReader.read(raw)) {
            case Reading.Readable(var mail) -> mail;
            case Reading.Refused(var reason) -> MailReader.glimpse(raw);
        };
    }
}
