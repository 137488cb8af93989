package heed.channels.mail;

import heed.channels.mail.reading.MailReader;
import heed.channels.mail.reading.SentHtml;
import heed.identity.Actor;
import heed.identity.Right;
import heed.measurement.CaseNames;
import heed.measurement.Subject;
import heed.platform.Blobs;
import heed.platform.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Service;

/** Shows a mail and hands out its bytes, to those who may see its conversation. */
@Service
public class ShowMessage {

    private final Mails mails;
    private final Mailboxes mailboxes;
    private final Blobs blobs;
    private final ObjectProvider<CaseNames> cases;

    ShowMessage(Mails mails, Mailboxes mailboxes, Blobs blobs, ObjectProvider<CaseNames> cases) {
        this.mails = mails;
        this.mailboxes = mailboxes;
        this.blobs = blobs;
        this.cases = cases;
    }

    /** @throws NotFound where there is none, or none that the actor may see */
    public ShownMessage message(Actor actor, UUID id) {
        actor.require(Right.MAIL_READ);
        return mails.message(id).filter(message -> maySee(actor, message)).orElseThrow(NotFound::new);
    }

    /**
     * A mail's bytes as they came; the caller closes them.
     *
     * @throws NotFound where they are kept no longer
     */
    public InputStream open(ShownMessage message) {
        return blobs.open(message.raw()).orElseThrow(NotFound::new);
    }

    /** The letter's HTML as it came, not yet cleaned, with the files that it may show; empty where it has none, or is kept no longer. */
    public Optional<SentHtml> html(ShownMessage message) {
        if (!message.kept()) {
            return Optional.empty();
        }
        try (InputStream raw = open(message)) {
            return MailReader.html(raw).map(sent -> new SentHtml(readable(sent.html()), sent.files()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same text without the mark that proves its thread: who reads a letter here shall not pass it on. */
    public static String readable(String text) {
        return ThreadMark.without(text);
    }

    void raw(Actor actor, UUID id, HttpServletResponse response) throws IOException {
        ShownMessage message = message(actor, id);
        download(response, "message/rfc822", id + ".eml");
        try (InputStream raw = open(message)) {
            raw.transferTo(response.getOutputStream());
        }
    }

    /** Hands out a file that came with a mail, as a download of bytes. */
    public void attachment(Actor actor, UUID id, int part, HttpServletResponse response) throws IOException {
        ShownMessage message = message(actor, id);
        MailView view = message.view();
        MailView.Attachment file = (view == null ? List.<MailView.Attachment>of() : view.attachments())
                .stream()
                        .filter(attachment -> attachment.part() == part)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        download(response, "application/octet-stream", file.name());
        try (InputStream raw = open(message)) {
            MailReader.part(raw, part, response.getOutputStream());
        }
    }

    /** A file is saved, never shown: what a stranger sent must not run under Heed's address. */
    private static void download(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    /** What belongs to no conversation is seen by those who see its mailbox's queue. */
    private boolean maySee(Actor actor, ShownMessage message) {
        if (message.conversation() == null) {
            String queue = mailboxes.find(message.mailbox()).map(Mailbox::queue).orElse(Mailbox.DEFAULT_QUEUE);
            return actor.may(Right.MAIL_READ, queue);
        }
        Subject conversation =
                new Subject("conversation", message.conversation().toString());
        return cases.stream()
                .filter(names -> names.kind().equals("conversation"))
                .anyMatch(names -> names.names(actor, List.of(conversation)).containsKey(conversation));
    }
}
