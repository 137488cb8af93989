package heed.channels.mail;

import heed.channels.mail.reading.MailAddress;
import heed.channels.mail.reading.ReadMail;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the conversation that a mail may join, the strongest proof first: a token that this installation issued (in an address, in
 * In-Reply-To, in References from right to left, in quoted words), then a letter of the conversation that it names, then a number in
 * the subject. Only a token opens a conversation to somebody who takes no part in it, and then as a third party.
 */
@Component
class FindThread {

    private final SigningKeys keys;
    private final SentMails sent;
    private final Mails mails;
    private final OtherMessageIds others;
    private final Participants participants;
    private final SubjectNumber subjectNumber;

    FindThread(
            SigningKeys keys,
            SentMails sent,
            Mails mails,
            OtherMessageIds others,
            Participants participants,
            SubjectNumber subjectNumber) {
        this.keys = keys;
        this.sent = sent;
        this.mails = mails;
        this.others = others;
        this.participants = participants;
        this.subjectNumber = subjectNumber;
    }

    /**
     * @param thirdParty the token was issued to somebody else, who takes no part
     * @param byToken it was proved, not only named
     */
    record Thread(UUID conversation, boolean thirdParty, boolean byToken) {}

    /** @param believed whether nothing speaks against the address in From */
    Optional<Thread> find(StoredMail stored, ReadMail mail, boolean believed) {
        String sender = mail.sender().address();
        List<Thread> proved = tokens(stored, mail)
                .flatMap(token -> proved(token, stored.mailbox(), sender).stream())
                .toList();
        return first(
                () -> proved.stream().filter(thread -> !thread.thirdParty).findFirst(),
                () -> proved.stream().findFirst(),
                () -> named(stored, mail).filter(_ -> believed).map(FindThread::joined),
                () -> subjectNumber
                        .in(mail.subject())
                        .filter(each -> believed && participants.include(each, sender))
                        .map(FindThread::joined));
    }

    /** A conversation that the mail seems to mean without any right to join it. */
    Optional<Belonging> belonging(StoredMail stored, ReadMail mail) {
        return first(
                () -> mails.named(stored.mailbox(), answered(mail)).stream()
                        .findFirst()
                        .map(each -> new Belonging(each.conversation(), "letter")),
                () -> subjectNumber.in(mail.subject()).map(each -> new Belonging(each, "number")));
    }

    /** @param why {@code letter} or {@code number} */
    record Belonging(UUID conversation, String why) {}

    /** Whether this is a Message-ID that was given out here: a mail that bears it as its own has come back. */
    boolean isOurs(String messageId, String mailbox) {
        return ThreadToken.in(messageId)
                .flatMap(token -> proved(token, mailbox, ""))
                .isPresent();
    }

    /** A server on the way may have renamed the letter that is answered: the next answer may have nothing but that name. */
    void learn(Thread found, ReadMail mail) {
        if (found.byToken && !found.thirdParty) {
            mail.inReplyTo().stream()
                    .limit(1)
                    .filter(id -> ThreadToken.in(id).isEmpty())
                    .forEach(id -> others.learn(found.conversation, id));
        }
    }

    private Optional<UUID> named(StoredMail stored, ReadMail mail) {
        String sender = mail.sender().address();
        List<String> ids = answered(mail);
        return first(
                () -> mails.named(stored.mailbox(), ids).stream()
                        .filter(each -> !sender.isEmpty()
                                && (each.sender().equals(sender) || participants.include(each.conversation(), sender)))
                        .findFirst()
                        .map(Mails.Named::conversation),
                () -> others.conversations(ids).stream()
                        .filter(each -> participants.include(each, sender))
                        .findFirst());
    }

    /** The mail to whose own address a report came. */
    Optional<UUID> mailMeant(StoredMail stored) {
        return ThreadToken.in(stored.envelopeTo())
                .flatMap(token -> provedMail(token, stored.mailbox()))
                .map(SentMails.Left::id);
    }

    private Optional<SentMails.Left> provedMail(ThreadToken token, String mailbox) {
        return keys.find(token.key())
                .flatMap(key -> sent.left(token.conversation())
                        .filter(mail ->
                                mail.mailbox().equals(mailbox) && token.provesFor(key, mailbox, mail.recipient())));
    }

    private Optional<Thread> proved(ThreadToken token, String mailbox, String sender) {
        return first(
                () -> provedThread(token, mailbox, sender),
                () -> provedMail(token, mailbox)
                        .map(mail -> new Thread(
                                mail.conversation(),
                                !mail.recipient().equals(sender) && !participants.include(mail.conversation(), sender),
                                true)));
    }

    private Optional<Thread> provedThread(ThreadToken token, String mailbox, String sender) {
        return keys.find(token.key())
                .flatMap(key -> sent.correspondents(token.conversation()).stream()
                        .filter(known ->
                                known.mailbox().equals(mailbox) && token.provesFor(key, mailbox, known.recipient()))
                        .findFirst()
                        .map(known -> new Thread(
                                token.conversation(),
                                !known.recipient().equals(sender)
                                        && !participants.include(token.conversation(), sender),
                                true)));
    }

    private static Thread joined(UUID conversation) {
        return new Thread(conversation, false, false);
    }

    private static Stream<ThreadToken> tokens(StoredMail stored, ReadMail mail) {
        Stream<String> addresses =
                Stream.concat(mail.to().stream(), mail.cc().stream()).map(MailAddress::address);
        Stream<ThreadToken> inHeaders = Stream.of(Stream.of(stored.envelopeTo()), addresses, answered(mail).stream())
                .flatMap(texts -> texts)
                .flatMap(text -> ThreadToken.in(text).stream());
        return Stream.concat(inHeaders, ThreadMark.in(mail)).distinct().limit(20);
    }

    /** The Message-IDs that it answers, the nearest first. */
    static List<String> answered(ReadMail mail) {
        LinkedHashSet<String> ids = new LinkedHashSet<>(mail.inReplyTo());
        ids.addAll(new ArrayList<>(mail.references()).reversed());
        return ids.stream().limit(100).toList();
    }

    @SafeVarargs
    private static <T> Optional<T> first(Supplier<Optional<T>>... ways) {
        return Stream.of(ways).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }
}
