package heed.channels.mail;

import heed.channels.mail.reading.MailAddress;
import heed.channels.mail.reading.MailReader;
import heed.channels.mail.reading.ReadMail;
import heed.conversations.Added;
import heed.conversations.Addition;
import heed.conversations.AppendEntry;
import heed.conversations.Attachment;
import heed.conversations.AuthorKind;
import heed.conversations.ConversationId;
import heed.conversations.CopyTo;
import heed.conversations.EntryKind;
import heed.conversations.OpenConversation;
import heed.conversations.Opened;
import heed.conversations.Opening;
import heed.conversations.ReplyCopies;
import heed.conversations.Words;
import heed.identity.Actor;
import heed.parties.CustomerDetails;
import heed.platform.Blobs;
import heed.web.Companies;
import heed.web.Language;
import heed.web.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns a read mail into an entry of a conversation. */
@Component
class WriteDown {

    private static final int LONGEST = 200_000;

    private final OpenConversation openConversation;
    private final AppendEntry appendEntry;
    private final Mailboxes mailboxes;
    private final Blobs blobs;
    private final Text text;
    private final Companies companies;
    private final ReplyCopies copies;
    private final Participants participants;

    WriteDown(
            OpenConversation openConversation,
            AppendEntry appendEntry,
            Mailboxes mailboxes,
            Blobs blobs,
            Text text,
            Companies companies,
            ReplyCopies copies,
            Participants participants) {
        this.participants = participants;
        this.copies = copies;
        this.openConversation = openConversation;
        this.appendEntry = appendEntry;
        this.mailboxes = mailboxes;
        this.blobs = blobs;
        this.text = text;
        this.companies = companies;
    }

    record Written(UUID conversation, UUID entry) {}

    Written opening(StoredMail stored, ReadMail mail, byte[] raw) {
        String queue = mailboxes.find(stored.mailbox()).map(Mailbox::queue).orElse(Mailbox.DEFAULT_QUEUE);
        String subject = mail.subject().isEmpty() ? say("mail.no-subject") : shortened(mail.subject(), 500);
        Opened opened = openConversation.open(
                Actor.SYSTEM,
                Opening.of("email", subject, customer(mail.sender()), words(mail, raw), queue)
                        .at(stored.receivedAt())
                        .externalId("mail:" + stored.id()));
        suggestCopies(opened.id(), mail);
        return new Written(opened.id().value(), opened.entry().value());
    }

    /** Whoever the letter went to beside its mailbox may have to know the answer; a colleague decides. */
    private void suggestCopies(ConversationId conversation, ReadMail mail) {
        copies.suggest(
                conversation,
                Stream.concat(mail.to().stream(), mail.cc().stream())
                        .map(each -> new CopyTo(each.address().toLowerCase(Locale.ROOT), each.name()))
                        .filter(each ->
                                !each.address().equalsIgnoreCase(mail.sender().address()))
                        .filter(each -> mailboxes
                                .find(PlusAddress.mailbox(each.address()))
                                .isEmpty())
                        .toList());
    }

    /** The customer writes again, or somebody who takes part on their side. */
    Written answer(StoredMail stored, ReadMail mail, byte[] raw, UUID conversation) {
        Addition words = Addition.of(EntryKind.CUSTOMER_MESSAGE, words(mail, raw));
        Written written = append(
                stored,
                conversation,
                participants.isCustomer(conversation, mail.sender().address())
                        ? words
                        : words.by(AuthorKind.CUSTOMER, name(mail.sender())));
        suggestCopies(new ConversationId(written.conversation()), mail);
        return written;
    }

    /** A program answers for the customer: noted for staff, so that it neither opens the conversation nor stops a clock. */
    Written automatic(StoredMail stored, ReadMail mail, byte[] raw, UUID conversation) {
        return append(
                stored,
                conversation,
                Addition.of(EntryKind.NOTE, words(mail, raw)).by(AuthorKind.BOT, name(mail.sender())));
    }

    /** Somebody else holds the customer's reply address: staff decide whether to believe it. */
    Written thirdParty(StoredMail stored, ReadMail mail, byte[] raw, UUID conversation) {
        Words words = words(mail, raw);
        String warned = say("mail.third-party", mail.sender().address()) + "\n\n" + words.text();
        return append(
                stored,
                conversation,
                Addition.of(EntryKind.NOTE, new Words(warned, null, null, null, words.attachments()))
                        .by(AuthorKind.SYSTEM, name(mail.sender())));
    }

    /** A colleague says that it belongs here though its sender is not the customer: noted for staff. */
    Written byHand(StoredMail stored, ReadMail mail, byte[] raw, UUID conversation) {
        return append(
                stored,
                conversation,
                Addition.of(EntryKind.NOTE, words(mail, raw)).by(AuthorKind.SYSTEM, name(mail.sender())));
    }

    private Written append(StoredMail stored, UUID conversation, Addition addition) {
        Added added = appendEntry.append(
                Actor.SYSTEM,
                new ConversationId(conversation),
                addition.at(stored.receivedAt()).externalId("mail:" + stored.id()));
        return new Written(added.conversation().value(), added.entry().value());
    }

    private Words words(ReadMail mail, byte[] raw) {
        String text = ThreadMark.without(mail.text());
        String own = ThreadMark.without(mail.visibleText());
        String whole = shortened(text.isBlank() ? say("mail.no-words") : text, LONGEST);
        String visible = shortened(own.isBlank() ? whole : own, LONGEST);
        String html = mail.html() == null ? null : ThreadMark.without(mail.html());
        return new Words(whole, html, visible, null, files(mail, raw));
    }

    private List<Attachment> files(ReadMail mail, byte[] raw) {
        List<Attachment> files = new ArrayList<>();
        try {
            MailReader.files(
                    new ByteArrayInputStream(raw),
                    mail,
                    (file, bytes) ->
                            files.add(new Attachment(blobs.store(bytes), file.name(), file.type(), bytes.length)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private CustomerDetails customer(MailAddress sender) {
        return sender.address().matches("[^@\\s<>,;]{1,64}@[^@\\s<>,;]{1,253}")
                ? CustomerDetails.ofEmail(
                        sender.address(), sender.name().isEmpty() ? null : shortened(sender.name(), 200))
                : new CustomerDetails(name(sender), null, null, null);
    }

    private String name(MailAddress sender) {
        String name = sender.name().isEmpty() ? sender.address() : sender.name();
        return name.isEmpty() ? say("mail.unknown-sender") : shortened(name, 200);
    }

    private String say(String key, Object... facts) {
        return text.of(Language.of(companies.company().language()).locale(), key, facts);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
