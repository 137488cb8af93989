package heed.channels.mail;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Courier.Delivery;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.web.Companies;
import heed.web.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Sends a mail to try out the way, at once and outside the outbox, and says plainly what stood in it. */
@Service
class SendTestMail {

    private final SmtpDiagnosis diagnosis;
    private final SmtpSender sender;
    private final Mailboxes mailboxes;
    private final Companies companies;
    private final Text text;

    SendTestMail(SmtpDiagnosis diagnosis, SmtpSender sender, Mailboxes mailboxes, Companies companies, Text text) {
        this.diagnosis = diagnosis;
        this.sender = sender;
        this.mailboxes = mailboxes;
        this.companies = companies;
        this.text = text;
    }

    /** @return what is wrong, empty when the server has taken the mail */
    List<Fault> send(Actor actor, String address, Locale locale) {
        actor.require(Right.SETTINGS_WRITE);
        String to = address.strip();
        if (to.length() > 254 || !to.matches("[^@\\s\\p{Cntrl}<>,;\"]+@[^@\\s\\p{Cntrl}<>,;\"]+")) {
            return List.of(Fault.at("/testAddress", "mail.fault.mailbox-address"));
        }
        Optional<Mailbox> from = mailboxes.answering(Mailbox.DEFAULT_QUEUE);
        if (from.isEmpty()) {
            return List.of(Fault.at("", "mail.test.no-mailbox"));
        }
        Optional<Fault> trouble = diagnosis.diagnose();
        return trouble.isPresent() ? List.of(trouble.get()) : sent(from.get(), to, locale);
    }

    private List<Fault> sent(Mailbox from, String to, Locale locale) {
        String company = companies.company().name();
        String words = text.of(locale, "mail.test.text", company);
        OutgoingMail mail = new OutgoingMail(
                Ids.next() + "@" + from.domain(),
                from.address(),
                company,
                from.address(),
                from.address(),
                to,
                "",
                text.of(locale, "mail.test.subject", company),
                "",
                List.of(),
                words,
                "<p>" + words + "</p>",
                locale.getLanguage(),
                true,
                List.of(),
                List.of(),
                "");
        return switch (sender.send(mail)) {
            case Delivery.Sent _ -> List.of();
            case Delivery.Deferred(var reason) -> List.of(Fault.at("", "mail.test.refused", reason));
            case Delivery.Failed(var reason) -> List.of(Fault.at("", "mail.test.refused", reason));
            case Delivery.Unknown(var reason) -> List.of(Fault.at("", "mail.test.refused", reason));
        };
    }
}
