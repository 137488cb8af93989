package heed.channels.mail;

import heed.channels.mail.automatic.CapAutomaticMail;
import heed.channels.mail.automatic.Manners;
import heed.channels.mail.reading.HeaderFields;
import heed.channels.mail.reading.MailKind;
import heed.channels.mail.reading.ReadMail;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KeepTimeline;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.platform.Ids;
import heed.platform.Outbox;
import heed.web.Companies;
import heed.web.Language;
import heed.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * Tells people that their first letter has arrived, where its mailbox does so: a number and what happens next, and not one word of
 * their own, which may have been written to be sent to somebody else.
 */
@Service
public class Acknowledge {

    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s\\p{Cntrl}<>,;\"]{1,64}@[^@\\s\\p{Cntrl}<>,;\"]{3,253}");
    private static final Pattern NOBODY =
            Pattern.compile("(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?)(?:[-+].*)?@.*");
    private static final List<String> OF_PROGRAMS = List.of(
            "x-auto-response-suppress",
            "precedence",
            "list-id",
            "list-unsubscribe",
            "list-post",
            "feedback-id",
            "x-loop");

    /** An old letter that is taken in only now is news to nobody. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final Manners manners;
    private final Mailboxes mailboxes;
    private final CapAutomaticMail cap;
    private final SentMails sent;
    private final SigningKeys keys;
    private final SmtpSettings smtp;
    private final Outbox outbox;
    private final ConversationDirectory conversations;
    private final KeepTimeline timeline;
    private final Companies companies;
    private final Text text;
    private final Clock clock;

    Acknowledge(
            Manners manners,
            Mailboxes mailboxes,
            CapAutomaticMail cap,
            SentMails sent,
            SigningKeys keys,
            SmtpSettings smtp,
            Outbox outbox,
            ConversationDirectory conversations,
            KeepTimeline timeline,
            Companies companies,
            Text text,
            Clock clock) {
        this.manners = manners;
        this.mailboxes = mailboxes;
        this.cap = cap;
        this.sent = sent;
        this.keys = keys;
        this.smtp = smtp;
        this.outbox = outbox;
        this.conversations = conversations;
        this.timeline = timeline;
        this.companies = companies;
        this.text = text;
        this.clock = clock;
    }

    /** A letter began a conversation. */
    void letter(StoredMail stored, ReadMail mail, HeaderFields fields, boolean proved, WriteDown.Written opening) {
        Instant sentAt = mail.sentAt();
        boolean old = sentAt != null && sentAt.isBefore(clock.instant().minus(NEWS));
        boolean program = mail.kind() != MailKind.PERSON
                || OF_PROGRAMS.stream().anyMatch(name -> !fields.all(name).isEmpty());
        if (!old && !program) {
            mailboxes
                    .find(stored.mailbox())
                    .ifPresent(mailbox -> write(
                            mailbox,
                            mail.sender().address().toLowerCase(Locale.ROOT),
                            opening,
                            mail.messageId(),
                            proved));
        }
    }

    /** A question on the public page began a conversation; whoever asked may have written any address. */
    public void question(UUID conversation, UUID entry, String email) {
        KnownConversation begun = conversations.find(Actor.SYSTEM, new ConversationId(conversation));
        mailboxes
                .answering(begun.queue())
                .ifPresent(mailbox -> write(
                        mailbox,
                        email.strip().toLowerCase(Locale.ROOT),
                        new WriteDown.Written(conversation, entry),
                        "",
                        false));
    }

    private void write(Mailbox mailbox, String to, WriteDown.Written opening, String answers, boolean proved) {
        boolean reader = ADDRESS.matcher(to).matches()
                && !NOBODY.matcher(to).matches()
                && mailboxes.find(PlusAddress.mailbox(to)).isEmpty();
        if (!reader || !manners.of(mailbox.address()).acknowledges()) {
            return;
        }
        KnownConversation begun = conversations.find(Actor.SYSTEM, new ConversationId(opening.conversation()));
        if (cap.may(new CapAutomaticMail.Wish(mailbox.address(), to, opening.conversation(), begun.queue(), proved))) {
            UUID id = Ids.next();
            sent.acknowledge(
                    id, opening.conversation(), opening.entry(), mail(mailbox, begun, to, answers), !smtp.configured());
            if (smtp.configured()) {
                outbox.enqueue(MailCourier.KIND, MailCourier.lane(mailbox.address()), MailCourier.payload(id));
            }
            timeline.tell(Actor.SYSTEM, begun, "automatic.event.acknowledged", to);
        }
    }

    private OutgoingMail mail(Mailbox mailbox, KnownConversation begun, String to, String answers) {
        UUID conversation = begun.id().value();
        ThreadToken token = ThreadToken.issue(keys.current(), conversation, mailbox.address(), to);
        Locale locale = Language.of(begun.language()).locale();
        String number = String.valueOf(begun.number());
        return new OutgoingMail(
                Ids.next().toString().replace("-", "") + "." + token.written() + "@" + mailbox.domain(),
                mailbox.address(),
                mailbox.name().isEmpty() ? companies.company().name() : mailbox.name(),
                PlusAddress.of(mailbox.address(), token),
                "",
                to,
                "",
                text.of(locale, "automatic.acknowledgement.subject", number),
                answers,
                answers.isEmpty() ? List.of() : List.of(answers),
                text.of(
                        locale,
                        "automatic.acknowledgement.text",
                        number,
                        companies.company().name()),
                "",
                begun.language(),
                true,
                List.of(),
                List.of(),
                ThreadIndex.answer("", conversation, begun.openedAt(), clock.instant()));
    }
}
