package heed.channels.mail;

import heed.platform.Courier.Delivery;
import heed.platform.CrashPoint;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands one mail to the configured server and says what came of it. */
@Component
class SmtpSender {

    private final SmtpSettings settings;
    private final MailComposer composer;
    private final Clock clock;

    SmtpSender(SmtpSettings settings, MailComposer composer, Clock clock) {
        this.settings = settings;
        this.composer = composer;
        this.clock = clock;
    }

    Delivery send(OutgoingMail mail) {
        Session session =
                Session.getInstance(settings.properties(mail.envelopeFrom().isEmpty() ? "<>" : mail.envelopeFrom()));
        MailComposer.Composed message;
        try {
            message = composer.compose(mail, session, clock.instant());
        } catch (AddressException wrong) {
            return new Delivery.Failed(oneLine(mail.to() + ": " + wrong.getMessage()));
        } catch (MessagingException broken) {
            return new Delivery.Failed(said(broken));
        }
        try (Transport transport = session.getTransport()) {
            connect(transport);
            CrashPoint.reach("smtp.connected");
            transport.sendMessage(message, message.getAllRecipients());
            CrashPoint.reach("smtp.accepted");
            return new Delivery.Sent(mail.messageId());
        } catch (MessagingException failed) {
            return message.handedOver() && code(failed).isEmpty()
                    ? new Delivery.Unknown(said(failed))
                    : refused(failed);
        }
    }

    /** Connects and signs in without sending anything. @return what went wrong in the server's words, or empty */
    Optional<MessagingException> knock() {
        try (Transport transport = Session.getInstance(settings.properties("")).getTransport()) {
            connect(transport);
            return Optional.empty();
        } catch (MessagingException failed) {
            return Optional.of(failed);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (settings.username().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(settings.username(), settings.password());
        }
    }

    /** A refused sign-in is a wrong setting: the mail waits until it is mended. */
    private static Delivery refused(MessagingException failed) {
        boolean permanent = code(failed).filter(code -> code >= 500).isPresent();
        return permanent && !(failed instanceof AuthenticationFailedException)
                ? new Delivery.Failed(said(failed))
                : new Delivery.Deferred(said(failed));
    }

    /** The reply code with which the server refused the mail, its sender or its recipient. */
    static Optional<Integer> code(MessagingException failed) {
        return chain(failed).stream()
                .map(SmtpSender::ownCode)
                .filter(code -> code >= 400)
                .max(Integer::compare);
    }

    private static int ownCode(Throwable failed) {
        return switch (failed) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    static String said(MessagingException failed) {
        List<Throwable> chain = chain(failed);
        String words = chain.getLast().getMessage() == null
                ? failed.toString()
                : chain.getLast().getMessage();
        String first = failed.getMessage() == null || chain.size() == 1 ? "" : failed.getMessage() + ": ";
        return oneLine(first + words);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    static List<Throwable> chain(MessagingException failed) {
        List<Throwable> chain = new ArrayList<>();
        @Nullable Throwable next = failed;
        while (next != null && chain.size() < 20 && !chain.contains(next)) {
            chain.add(next);
            next = next instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : next.getCause();
        }
        return chain;
    }
}
