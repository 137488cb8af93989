package heed.channels.mail;

import gg.jte.models.runtime.JteModel;
import heed.channels.mail.pages.MailSettingsPage;
import heed.channels.mail.pages.MailSettingsPage.MailboxRow;
import heed.channels.mail.pages.MailSettingsPage.OutgoingRow;
import heed.channels.mail.pages.MailSettingsPage.SetAsideRow;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The settings of mail: where it comes in, how it goes out, what got stuck. */
@Controller
@RequestMapping("/settings/mail")
class MailSettingsController {

    private static final int MOST = 50;

    private final ChangeMailboxes changeMailboxes;
    private final ReviewMail reviewMail;
    private final SendTestMail sendTestMail;
    private final SentMails sent;
    private final SmtpSettings smtp;
    private final Templates templates;

    MailSettingsController(
            ChangeMailboxes changeMailboxes,
            ReviewMail reviewMail,
            SendTestMail sendTestMail,
            SentMails sent,
            SmtpSettings smtp,
            Templates templates) {
        this.changeMailboxes = changeMailboxes;
        this.reviewMail = reviewMail;
        this.sendTestMail = sendTestMail;
        this.sent = sent;
        this.smtp = smtp;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Actor actor, Frame frame) {
        return page(actor, frame, MailboxForm.EMPTY, "", Faults.NONE);
    }

    @PostMapping("/mailboxes")
    Object saveMailbox(
            MailboxForm form, Actor actor, Frame frame, HttpServletResponse response, RedirectAttributes next) {
        try {
            Mailbox mailbox = changeMailboxes.save(actor, form);
            return saved(Toast.of("mail.mailbox.saved", mailbox.address()), next);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, frame, form, "", Faults.of(invalid));
        }
    }

    @PostMapping("/mailboxes/removal")
    RedirectView removeMailbox(@RequestParam String address, Actor actor, RedirectAttributes next) {
        changeMailboxes.remove(actor, address);
        return saved(Toast.of("mail.mailbox.removed", address), next);
    }

    @PostMapping("/test")
    Object test(
            @RequestParam(defaultValue = "") String testAddress,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        List<Fault> troubles = sendTestMail.send(actor, testAddress, frame.locale());
        if (troubles.isEmpty()) {
            return saved(Toast.of("mail.test.sent", testAddress.strip()), next);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, frame, MailboxForm.EMPTY, testAddress, new Faults(troubles));
    }

    @PostMapping("/quarantine/{id}/release")
    RedirectView release(@PathVariable UUID id, Actor actor, RedirectAttributes next) {
        Placement placement = reviewMail.release(actor, id);
        return saved(
                Toast.of(placement.outcome() == Outcome.QUARANTINED ? "mail.still-set-aside" : "mail.released"), next);
    }

    private static RedirectView saved(Toast toast, RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, toast);
        RedirectView view = new RedirectView("/settings/mail");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private JteModel page(Actor actor, Frame frame, MailboxForm form, String testAddress, Faults faults) {
        actor.require(Right.SETTINGS_WRITE);
        List<SentMails.Unsettled> unsettled = sent.unsettled(MOST);
        return templates.channelsMailSettings(
                frame,
                new MailSettingsPage(
                        changeMailboxes.all(actor).stream()
                                .map(box -> new MailboxRow(box.address(), box.name(), box.queue(), box.unannounced()))
                                .toList(),
                        smtp.configured() ? smtp.host() + ":" + smtp.port() : "",
                        unsettled.stream()
                                .filter(mail -> mail.state().equals("waiting"))
                                .count(),
                        unsettled.stream().map(MailSettingsController::outgoing).toList(),
                        reviewMail.setAside(actor, MOST, "").items().stream()
                                .map(MailSettingsController::setAside)
                                .toList(),
                        form.addressOrEmpty(),
                        form.nameOrEmpty(),
                        form.queueOrDefault(),
                        testAddress,
                        faults,
                        actor.may(Right.SETTINGS_WRITE)));
    }

    private static OutgoingRow outgoing(SentMails.Unsettled mail) {
        return new OutgoingRow(
                mail.recipient(),
                mail.subject(),
                mail.bouncedAt() == null ? mail.state() : "returned",
                mail.remark(),
                mail.queuedAt(),
                "/conversations/" + mail.conversation());
    }

    private static SetAsideRow setAside(Mails.SetAside mail) {
        boolean quarantined = mail.outcome().equals("quarantined");
        return new SetAsideRow(
                mail.id().toString(),
                mail.sender(),
                mail.subject(),
                mail.mailbox(),
                "mail.reason." + (quarantined ? mail.reason() : mail.outcome()),
                quarantined,
                mail.receivedAt());
    }
}
