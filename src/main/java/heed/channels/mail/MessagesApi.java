package heed.channels.mail;

import heed.channels.mail.reading.MailAddress;
import heed.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Single mails: what was read in them, their bytes and their files. */
@RestController
@RequestMapping("/api/v1/messages/{id}")
class MessagesApi {

    private final ShowMessage showMessage;

    MessagesApi(ShowMessage showMessage) {
        this.showMessage = showMessage;
    }

    /** @param url where its content is */
    record File(String name, String type, long bytes, boolean inline, String url) {}

    record Answer(
            UUID id,
            @Nullable UUID conversation,
            MailAddress from,
            List<MailAddress> to,
            List<MailAddress> cc,
            String subject,
            @Nullable Instant sentAt,
            String text,
            String visibleText,
            @Nullable String html,
            List<File> attachments,
            @Nullable Authentication authentication,
            boolean thirdParty,
            @Nullable String outcome,
            String reason) {}

    @GetMapping
    Answer show(Actor actor, @PathVariable UUID id) {
        ShownMessage message = showMessage.message(actor, id);
        MailView view = message.view();
        return view == null
                ? new Answer(
                        id,
                        message.conversation(),
                        new MailAddress("", ""),
                        List.of(),
                        List.of(),
                        "",
                        null,
                        "",
                        "",
                        null,
                        List.of(),
                        null,
                        false,
                        message.outcome(),
                        message.reason())
                : new Answer(
                        id,
                        message.conversation(),
                        view.from(),
                        view.to(),
                        view.cc(),
                        view.subject(),
                        view.sentAt(),
                        view.text(),
                        view.visibleText(),
                        view.html(),
                        files(id, view),
                        view.authentication(),
                        message.thirdParty(),
                        message.outcome(),
                        message.reason());
    }

    private static List<File> files(UUID id, MailView view) {
        return view.attachments().stream()
                .map(file -> new File(
                        file.name(),
                        file.type(),
                        file.bytes(),
                        file.inline(),
                        "/api/v1/messages/" + id + "/attachments/" + file.part()))
                .toList();
    }

    @GetMapping("/raw")
    void raw(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        showMessage.raw(actor, id, response);
    }

    @GetMapping("/attachments/{part}")
    void attachment(Actor actor, @PathVariable UUID id, @PathVariable int part, HttpServletResponse response)
            throws IOException {
        showMessage.attachment(actor, id, part, response);
    }
}
