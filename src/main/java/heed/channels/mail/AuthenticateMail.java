package heed.channels.mail;

import heed.channels.mail.authentication.CheckSender;
import heed.channels.mail.reading.HeaderFields;
import heed.channels.mail.reading.MailAddress;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks whether a mail's domain vouches for it, where no trusted server has asked before and the answer can matter. */
@Component
class AuthenticateMail {

    private final CheckSender checkSender;
    private final ClaimedColleagues colleagues;
    private final String trustedServer;

    AuthenticateMail(
            CheckSender checkSender,
            ClaimedColleagues colleagues,
            @Value("${heed.mail.authserv-id:}") String trustedServer) {
        this.checkSender = checkSender;
        this.colleagues = colleagues;
        this.trustedServer = trustedServer.strip();
    }

    /** Call it outside of a transaction: it waits for the DNS. */
    CheckSender.Verdict check(byte[] raw) {
        HeaderFields fields = HeaderFields.of(raw);
        List<MailAddress> from = fields.addresses("from");
        String sender = from.isEmpty() ? "" : from.getFirst().address().toLowerCase(Locale.ROOT);
        boolean signed = !fields.all("dkim-signature").isEmpty();
        boolean asked = !sender.isEmpty()
                && !Authentication.checkedBy(trustedServer, fields.all("authentication-results"))
                && (signed || colleagues.name(sender).isPresent() || colleagues.isOwnDomain(sender));
        return asked
                ? checkSender.check(raw, sender.substring(sender.lastIndexOf('@') + 1), signed)
                : CheckSender.Verdict.NOT_CHECKED;
    }
}
