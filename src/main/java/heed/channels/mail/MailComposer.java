package heed.channels.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Builds the MIME message: the Markdown as plain text, and the same as HTML. */
final class MailComposer {

    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(AutolinkExtension.create())).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .build();

    private MailComposer() {}

    static Composed compose(OutgoingMail mail, Session session, Instant now) throws MessagingException {
        Composed message = new Composed(session, mail.messageId());
        message.setFrom(address(mail.from(), mail.fromName()));
        message.setReplyTo(new InternetAddress[] {address(mail.replyTo(), mail.fromName())});
        message.setRecipient(Message.RecipientType.TO, address(mail.to(), mail.toName()));
        message.setSubject(oneLine(mail.subject()), "UTF-8");
        message.setSentDate(Date.from(now));
        if (!mail.inReplyTo().isEmpty()) {
            message.setHeader("In-Reply-To", "<" + oneLine(mail.inReplyTo()) + ">");
        }
        if (!mail.references().isEmpty()) {
            message.setHeader("References", references(mail.references()));
        }
        if (mail.automatic()) {
            message.setHeader("Auto-Submitted", "auto-replied");
            message.setHeader("X-Auto-Response-Suppress", "All");
        }
        message.setContent(alternatives(mail));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart alternatives(OutgoingMail mail) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(mail.text(), "UTF-8", "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(
                "<!doctype html>\n<html lang=\"" + mail.language().replaceAll("[^a-zA-Z-]", "") + "\"><body>\n"
                        + HTML.render(MARKDOWN.parse(mail.text())) + "</body></html>\n",
                "UTF-8",
                "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static String references(List<String> ids) {
        return ids.stream().map(id -> "<" + oneLine(id) + ">").collect(Collectors.joining("\r\n "));
    }

    private static InternetAddress address(String address, String name) throws AddressException {
        try {
            InternetAddress internet = new InternetAddress(oneLine(address), oneLine(name), "UTF-8");
            internet.validate();
            return internet;
        } catch (UnsupportedEncodingException everyJdkHasUtf8) {
            throw new IllegalStateException(everyJdkHasUtf8);
        }
    }

    /** A line break inside a header would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Keeps its Message-ID and remembers whether all of it was handed over. */
    static final class Composed extends MimeMessage {

        private final String messageId;
        private boolean handedOver;

        Composed(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        boolean handedOver() {
            return handedOver;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + messageId + ">");
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            super.writeTo(out, ignored);
            handedOver = true;
        }
    }
}
