package heed.channels.mail;

import heed.conversations.Attachment;
import heed.conversations.CopyTo;
import heed.platform.Blobs;
import heed.platform.CrashPoint;
import heed.platform.NotFound;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Builds the MIME message: the Markdown as plain text, the same as HTML where there is any, and the files. */
@Component
class MailComposer {

    private final Blobs blobs;

    MailComposer(Blobs blobs) {
        this.blobs = blobs;
    }

    Composed compose(OutgoingMail mail, Session session, Instant now) throws MessagingException {
        Composed message = new Composed(session, mail.messageId());
        message.setFrom(address(mail.from(), mail.fromName()));
        message.setReplyTo(new InternetAddress[] {address(mail.replyTo(), mail.fromName())});
        message.setRecipient(Message.RecipientType.TO, address(mail.to(), mail.toName()));
        for (CopyTo copy : mail.copies()) {
            message.addRecipient(Message.RecipientType.CC, address(copy.address(), copy.name()));
        }
        message.setSubject(oneLine(mail.subject()), "UTF-8");
        message.setSentDate(Date.from(now));
        if (!mail.inReplyTo().isEmpty()) {
            message.setHeader("In-Reply-To", "<" + oneLine(mail.inReplyTo()) + ">");
        }
        if (!mail.references().isEmpty()) {
            message.setHeader("References", references(mail.references()));
        }
        if (!mail.threadIndex().isEmpty()) {
            message.setHeader("Thread-Index", mail.threadIndex());
            message.setHeader("Thread-Topic", encoded(topic(mail.subject())));
        }
        if (mail.automatic()) {
            message.setHeader("Auto-Submitted", mail.inReplyTo().isEmpty() ? "auto-generated" : "auto-replied");
            message.setHeader("X-Auto-Response-Suppress", "All");
        }
        if (mail.html().isEmpty() && mail.attachments().isEmpty()) {
            message.setText(mail.text(), "UTF-8", "plain");
        } else {
            message.setContent(content(mail));
        }
        message.saveChanges();
        return message;
    }

    private MimeMultipart content(OutgoingMail mail) throws MessagingException {
        MimeMultipart alternatives = alternatives(mail);
        if (mail.attachments().isEmpty()) {
            return alternatives;
        }
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(alternatives);
        MimeMultipart mixed = new MimeMultipart("mixed", words);
        for (Attachment attachment : mail.attachments()) {
            mixed.addBodyPart(file(attachment));
        }
        return mixed;
    }

    private MimeBodyPart file(Attachment attachment) throws MessagingException {
        try (InputStream bytes = blobs.open(attachment.sha256()).orElseThrow(NotFound::new)) {
            MimeBodyPart part = new MimeBodyPart();
            String type =
                    attachment.type().matches("[a-z]+/[a-z0-9.+-]+") ? attachment.type() : "application/octet-stream";
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
            part.setFileName(oneLine(attachment.name()));
            part.setDisposition(Part.ATTACHMENT);
            return part;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MimeMultipart alternatives(OutgoingMail mail) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(mail.text(), "UTF-8", "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(
                "<!doctype html>\n<html lang=\"" + mail.language().replaceAll("[^a-zA-Z-]", "") + "\"><body>\n"
                        + mail.html() + "\n" + mark(mail) + "</body></html>\n",
                "UTF-8",
                "html");
        return new MimeMultipart("alternative", plain, html);
    }

    /** What every letter of a thread has as its subject. */
    private static String topic(String subject) {
        return oneLine(subject.replaceFirst("(?i)^(?:re:\\s*+)++", ""));
    }

    private static String mark(OutgoingMail mail) {
        return ThreadToken.in(mail.messageId())
                .map(token -> ThreadMark.html(token) + "\n")
                .orElse("");
    }

    private static String references(List<String> ids) {
        return ids.stream().map(id -> "<" + oneLine(id) + ">").collect(Collectors.joining("\r\n "));
    }

    private static String encoded(String words) {
        try {
            return MimeUtility.fold(14, MimeUtility.encodeText(words, "UTF-8", null));
        } catch (UnsupportedEncodingException everyJdkHasUtf8) {
            throw new IllegalStateException(everyJdkHasUtf8);
        }
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
            CrashPoint.reach("smtp.data");
            super.writeTo(out, ignored);
            CrashPoint.reach("smtp.handed-over");
            handedOver = true;
        }
    }
}
