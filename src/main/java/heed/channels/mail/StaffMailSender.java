package heed.channels.mail;

import heed.platform.CannotStart;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** From which address colleagues are written to: HEED_SMTP_FROM, else the mailbox of the default queue. */
@Component
class StaffMailSender {

    private final String chosen;
    private final SmtpSettings smtp;
    private final Mailboxes mailboxes;

    StaffMailSender(@Value("${heed.smtp.from:}") String chosen, SmtpSettings smtp, Mailboxes mailboxes) {
        this.chosen = address(chosen.strip());
        this.smtp = smtp;
        this.mailboxes = mailboxes;
    }

    /** Empty where no server is set up, or nobody said from which address to write. */
    Optional<String> address() {
        if (!smtp.configured()) {
            return Optional.empty();
        }
        return chosen.isEmpty()
                ? mailboxes
                        .answering(Mailbox.DEFAULT_QUEUE)
                        .filter(mailbox -> !mailbox.unannounced())
                        .map(Mailbox::address)
                : Optional.of(chosen);
    }

    private static String address(String chosen) {
        if (chosen.isEmpty() || chosen.matches("[^@\\s\\p{Cntrl}<>,;\"]+@[^@\\s\\p{Cntrl}<>,;\"]+")) {
            return chosen;
        }
        throw new CannotStart("HEED_SMTP_FROM=" + chosen
                + " is no e-mail address: correct it, for example HEED_SMTP_FROM=heed@larkfield.example.");
    }
}
