package heed.channels.mail;

import heed.platform.Fault;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;

/** Says in plain words why mail cannot leave and which setting to look at. */
@Component
class SmtpDiagnosis {

    private final SmtpSettings settings;
    private final SmtpSender sender;

    SmtpDiagnosis(SmtpSettings settings, SmtpSender sender) {
        this.settings = settings;
        this.sender = sender;
    }

    /** Connects now. @return the trouble, or empty where the server would take mail */
    Optional<Fault> diagnose() {
        return settings.configured()
                ? sender.knock().map(this::plainly)
                : Optional.of(Fault.at("", "mail.smtp.not-configured"));
    }

    private Fault plainly(MessagingException failed) {
        List<Throwable> chain = SmtpSender.chain(failed);
        String said = SmtpSender.said(failed);
        String server = settings.host() + ":" + settings.port();
        if (failed instanceof AuthenticationFailedException) {
            return Fault.at("", "mail.smtp.sign-in-refused", server, settings.username(), said);
        }
        if (chain.stream().anyMatch(UnknownHostException.class::isInstance)) {
            return Fault.at("", "mail.smtp.unknown-host", settings.host());
        }
        if (chain.stream().anyMatch(ConnectException.class::isInstance)) {
            return Fault.at("", "mail.smtp.nobody-answers", server);
        }
        if (chain.stream().anyMatch(SocketTimeoutException.class::isInstance)) {
            return Fault.at("", "mail.smtp.too-slow", server);
        }
        boolean encryption = chain.stream().anyMatch(SSLException.class::isInstance) || said.contains("STARTTLS");
        return encryption
                ? Fault.at("", "mail.smtp.encryption", server, said)
                : Fault.at("", "mail.smtp.other", server, said);
    }
}
