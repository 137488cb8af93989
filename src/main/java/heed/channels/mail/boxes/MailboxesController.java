package heed.channels.mail.boxes;

import gg.jte.models.runtime.JteModel;
import heed.channels.mail.boxes.pages.ConnectionPage;
import heed.channels.mail.boxes.pages.StatusPage;
import heed.channels.mail.boxes.pages.StatusRow;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.EntityTag;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** The page of one mailbox, with the way to its letters, and the page on which all are seen. */
@Controller
@RequestMapping("/settings/mail")
class MailboxesController {

    private final ConnectMailbox connectMailbox;
    private final MailboxStates states;
    private final Templates templates;

    MailboxesController(ConnectMailbox connectMailbox, MailboxStates states, Templates templates) {
        this.connectMailbox = connectMailbox;
        this.states = states;
        this.templates = templates;
    }

    /** As the form is typed. */
    record Typed(
            @Nullable String protocol,
            @Nullable String host,
            @Nullable String port,
            @Nullable String encryption,
            @Nullable String username,
            @Nullable String password,
            @Nullable String certificate,
            @Nullable String folder,
            @Nullable String afterwards,
            @Nullable Boolean untried) {

        ConnectionForm form() {
            String number = or(port).strip();
            return new ConnectionForm(
                    protocol,
                    host,
                    number.isEmpty()
                            ? null
                            : number.matches("\\d{1,5}") ? Integer.valueOf(number) : Integer.valueOf(-1),
                    encryption,
                    username,
                    password,
                    certificate,
                    folder,
                    afterwards,
                    untried);
        }

        ConnectionPage.Form shown(boolean hasPassword) {
            return new ConnectionPage.Form(
                    or(protocol),
                    or(host),
                    or(port),
                    or(encryption),
                    or(username),
                    hasPassword,
                    or(certificate),
                    or(folder),
                    or(afterwards));
        }

        private static String or(@Nullable String given) {
            return given == null ? "" : given;
        }
    }

    @GetMapping("/status")
    JteModel status(Actor actor, Frame frame) {
        actor.require(Right.SETTINGS_WRITE);
        return templates.channelsMailBoxesStatus(
                frame,
                new StatusPage(
                        states.all(actor).stream().map(MailboxesController::row).toList()));
    }

    @GetMapping("/mailboxes/{address}")
    JteModel mailbox(@PathVariable String address, Actor actor, Frame frame) {
        Optional<Connection> connection = connectMailbox.connection(actor, address);
        return page(
                actor,
                frame,
                address,
                connection.map(MailboxesController::shown).orElseGet(() -> beginning(address)),
                connection.isPresent(),
                false,
                Faults.NONE);
    }

    @PostMapping("/mailboxes/{address}/connection")
    Object connect(
            @PathVariable String address,
            Typed typed,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            EntityTag.made(connectMailbox.connect(actor, address, typed.form(), version));
            return to(address, Toast.of("boxes.connected", address), next);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Optional<Connection> there = connectMailbox.connection(actor, address);
            boolean tried =
                    invalid.faults().stream().allMatch(fault -> fault.message().startsWith("boxes.trouble."));
            boolean keptPassword = there.map(Connection::hasPassword).orElse(false);
            return page(actor, frame, address, typed.shown(keptPassword), there.isPresent(), tried, Faults.of(invalid));
        }
    }

    @PostMapping("/mailboxes/{address}/connection/test")
    Object test(
            @PathVariable String address,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        Optional<Trouble> trouble = connectMailbox.test(actor, address);
        if (trouble.isEmpty()) {
            return to(address, Toast.of("boxes.tested"), next);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Connection there = connectMailbox.connection(actor, address).orElseThrow();
        return page(
                actor,
                frame,
                address,
                shown(there),
                true,
                false,
                new Faults(List.of(trouble.get().fault())));
    }

    @PostMapping("/mailboxes/{address}/connection/pause")
    RedirectView pause(@PathVariable String address, Actor actor, RedirectAttributes next) {
        connectMailbox.pause(actor, address, true);
        return to(address, Toast.of("boxes.paused", address), next);
    }

    @PostMapping("/mailboxes/{address}/connection/resumption")
    RedirectView resume(@PathVariable String address, Actor actor, RedirectAttributes next) {
        connectMailbox.pause(actor, address, false);
        return to(address, Toast.of("boxes.resumed", address), next);
    }

    @PostMapping("/mailboxes/{address}/connection/password/removal")
    RedirectView forgetPassword(@PathVariable String address, Actor actor, RedirectAttributes next) {
        connectMailbox.forgetPassword(actor, address);
        return to(address, Toast.of("boxes.password-forgotten", address), next);
    }

    @PostMapping("/mailboxes/{address}/connection/removal")
    RedirectView disconnect(@PathVariable String address, Actor actor, RedirectAttributes next) {
        connectMailbox.disconnect(actor, address);
        return to(address, Toast.of("boxes.disconnected", address), next);
    }

    private JteModel page(
            Actor actor,
            Frame frame,
            String address,
            ConnectionPage.Form form,
            boolean connected,
            boolean tried,
            Faults faults) {
        String known = connectMailbox.mailbox(actor, address).address();
        StatusRow status = !connected
                ? null
                : states.all(actor).stream()
                        .filter(each -> each.address().equals(known))
                        .findFirst()
                        .map(MailboxesController::row)
                        .orElse(null);
        return templates.channelsMailBoxesMailbox(
                frame, new ConnectionPage(known, status, form, connected, tried, faults));
    }

    private static ConnectionPage.Form beginning(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        return new ConnectionPage.Form("imap", "imap." + domain, "", "tls", address, false, "", "INBOX", "move");
    }

    private static ConnectionPage.Form shown(Connection there) {
        return new ConnectionPage.Form(
                there.protocol().code(),
                there.host(),
                Integer.toString(there.port()),
                there.encryption().code(),
                there.username(),
                there.hasPassword(),
                there.certificate(),
                there.folder(),
                there.afterwards().code());
    }

    private static StatusRow row(MailboxStates.MailboxState state) {
        return new StatusRow(
                state.address(),
                state.state(),
                state.lookedAt(),
                state.fetched(),
                state.oldestWithoutPlace(),
                state.oldestReplyWaiting(),
                state.trouble().isEmpty() ? "" : "boxes.trouble." + state.trouble(),
                state.facts());
    }

    private static RedirectView to(String address, Toast toast, RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, toast);
        var view = new RedirectView("/settings/mail/mailboxes/" + UriUtils.encodePathSegment(address, "UTF-8"));
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
