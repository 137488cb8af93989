package heed.channels.mail;

import heed.channels.mail.reading.MailAddress;
import heed.channels.mail.reading.ReadMail;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the conversation that a mail may join. Only a token that this installation issued opens a conversation; whoever holds it
 * without being its recipient is a third party. The sender's own earlier mail in the same mailbox is joined too. What only looks
 * like a thread, such as a number in the subject, opens nothing.
 */
@Component
class FindThread {

    private final SigningKeys keys;
    private final SentMails sent;
    private final Mails mails;

    FindThread(SigningKeys keys, SentMails sent, Mails mails) {
        this.keys = keys;
        this.sent = sent;
        this.mails = mails;
    }

    /** @param thirdParty the token was issued to somebody else */
    record Thread(UUID conversation, boolean thirdParty) {}

    Optional<Thread> find(StoredMail stored, ReadMail mail) {
        List<Thread> proved = tokens(stored, mail)
                .flatMap(token -> proved(token, stored.mailbox(), mail.sender().address()).stream())
                .toList();
        return proved.stream()
                .filter(thread -> !thread.thirdParty)
                .findFirst()
                .or(() -> proved.stream().findFirst())
                .or(() -> mails.conversationOf(stored.mailbox(), mail.sender().address(), answered(mail))
                        .map(conversation -> new Thread(conversation, false)));
    }

    /** Whether this is a Message-ID that was given out here: a mail that bears it as its own has come back. */
    boolean isOurs(String messageId, String mailbox) {
        return ThreadToken.in(messageId)
                .flatMap(token -> proved(token, mailbox, ""))
                .isPresent();
    }

    private Optional<Thread> proved(ThreadToken token, String mailbox, String sender) {
        return keys.find(token.key())
                .flatMap(key -> sent.correspondents(token.conversation()).stream()
                        .filter(known ->
                                known.mailbox().equals(mailbox) && token.provesFor(key, mailbox, known.recipient()))
                        .findFirst()
                        .map(known -> new Thread(
                                token.conversation(), !known.recipient().equals(sender))));
    }

    private static Stream<ThreadToken> tokens(StoredMail stored, ReadMail mail) {
        Stream<String> addresses =
                Stream.concat(mail.to().stream(), mail.cc().stream()).map(MailAddress::address);
        return Stream.of(Stream.of(stored.envelopeTo()), addresses, answered(mail).stream())
                .flatMap(texts -> texts)
                .flatMap(text -> ThreadToken.in(text).stream())
                .distinct()
                .limit(20);
    }

    /** The Message-IDs that it answers, the nearest first. */
    static List<String> answered(ReadMail mail) {
        LinkedHashSet<String> ids = new LinkedHashSet<>(mail.inReplyTo());
        ids.addAll(new ArrayList<>(mail.references()).reversed());
        return ids.stream().limit(100).toList();
    }
}
