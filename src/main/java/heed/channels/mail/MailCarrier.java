package heed.channels.mail;

import heed.conversations.CopyTo;
import heed.conversations.ReplyCarrier;
import heed.conversations.ReplyDelivery;
import heed.conversations.ReplyWritten;
import heed.platform.CrashPoint;
import heed.platform.Ids;
import heed.platform.Outbox;
import heed.web.Companies;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Turns a reply into a mail in the outbox, in the reply's own transaction. What leaves is decided here: the Message-ID, the
 * thread's token and the words stay the same at every attempt.
 */
@Service
class MailCarrier implements ReplyCarrier {

    private static final int MOST_REFERENCES = 20;

    private final Mails mails;
    private final Mailboxes mailboxes;
    private final SentMails sent;
    private final SigningKeys keys;
    private final SmtpSettings smtp;
    private final Outbox outbox;
    private final Companies companies;
    private final ReplyDelivery delivery;
    private final Clock clock;

    MailCarrier(
            Mails mails,
            Mailboxes mailboxes,
            SentMails sent,
            SigningKeys keys,
            SmtpSettings smtp,
            Outbox outbox,
            Companies companies,
            @Lazy ReplyDelivery delivery,
            Clock clock) {
        this.mails = mails;
        this.mailboxes = mailboxes;
        this.sent = sent;
        this.keys = keys;
        this.smtp = smtp;
        this.outbox = outbox;
        this.companies = companies;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** A question asked on the web form is answered by mail too. */
    @Override
    public boolean carries(String channel) {
        return channel.equals("email") || channel.equals("web");
    }

    @Override
    public boolean ready(String queue) {
        return mailboxes.answering(queue).isPresent();
    }

    @Override
    public void carry(ReplyWritten reply) {
        UUID conversation = reply.conversation().value();
        Optional<Mails.Answered> answered = mails.latest(conversation);
        Optional<Mailbox> mailbox =
                answered.flatMap(last -> mailboxes.find(last.mailbox())).or(() -> mailboxes.answering(reply.queue()));
        if (reply.to().isBlank() || mailbox.isEmpty()) {
            delivery.failed(reply.entry(), clock.instant(), reply.to().isBlank() ? "no address" : "no mailbox");
            return;
        }
        UUID id = Ids.next();
        OutgoingMail mail = mail(id, reply, mailbox.get(), answered);
        CrashPoint.reach("reply.composed");
        sent.add(id, conversation, reply.entry().value(), mail, !smtp.configured());
        if (smtp.configured()) {
            outbox.enqueue(MailCourier.KIND, MailCourier.lane(mail.from()), MailCourier.payload(id));
            CrashPoint.reach("reply.queued");
        }
    }

    /** @param id goes into the address to which reports about this very mail come back */
    private OutgoingMail mail(UUID id, ReplyWritten reply, Mailbox mailbox, Optional<Mails.Answered> answered) {
        String to = reply.to().strip().toLowerCase(Locale.ROOT);
        ThreadToken token =
                ThreadToken.issue(keys.current(), reply.conversation().value(), mailbox.address(), to);
        String threaded = PlusAddress.of(mailbox.address(), token);
        List<String> references = references(reply.conversation().value(), answered);
        String entry = reply.entry().value().toString().replace("-", "");
        return new OutgoingMail(
                entry + "." + token.written() + "@" + mailbox.domain(),
                mailbox.address(),
                mailbox.name().isEmpty() ? companies.company().name() : mailbox.name(),
                threaded,
                reply.automatic()
                        ? ""
                        : PlusAddress.of(
                                mailbox.address(), ThreadToken.issue(keys.current(), id, mailbox.address(), to)),
                to,
                reply.customerName().contains("@") ? "" : reply.customerName(),
                reply.first() ? reply.subject() : answering(reply.subject()),
                references.isEmpty() ? "" : references.getLast(),
                references,
                reply.text(),
                reply.html(),
                reply.language(),
                reply.automatic(),
                reply.attachments(),
                copies(reply, to),
                threadIndex(reply, answered));
    }

    /** The letters before it, the one that is answered last: the customer's, else our own where nothing but a form was filled in. */
    private List<String> references(UUID conversation, Optional<Mails.Answered> answered) {
        return answered.filter(last -> !last.messageId().isEmpty())
                .map(MailCarrier::references)
                .orElseGet(() -> sent.latestMessageId(conversation).stream().toList());
    }

    private String threadIndex(ReplyWritten reply, Optional<Mails.Answered> answered) {
        UUID conversation = reply.conversation().value();
        Instant begun = Instant.ofEpochMilli(conversation.getMostSignificantBits() >>> 16);
        String before = answered.map(last -> last.view().threadIndex()).orElse("");
        return reply.first()
                ? ThreadIndex.first(conversation, begun)
                : ThreadIndex.answer(before, conversation, begun, clock.instant());
    }

    /** Never to a mailbox of one's own, which would write to itself. */
    private List<CopyTo> copies(ReplyWritten reply, String to) {
        return reply.copies().stream()
                .filter(each -> !each.address().equals(to))
                .filter(each ->
                        mailboxes.find(PlusAddress.mailbox(each.address())).isEmpty())
                .toList();
    }

    private static String answering(String subject) {
        return subject.toLowerCase(Locale.ROOT).startsWith("re:") ? subject : "Re: " + subject;
    }

    private static List<String> references(Mails.Answered answered) {
        List<String> references = new ArrayList<>(answered.view().references());
        if (!answered.messageId().isEmpty()) {
            references.add(answered.messageId());
        }
        return references.size() <= MOST_REFERENCES
                ? references
                : Stream.concat(
                                references.stream().limit(1),
                                references.stream().skip(references.size() - MOST_REFERENCES + 1L))
                        .toList();
    }
}
