package heed.channels.mail.aside;

import heed.channels.mail.ShowMessage;
import heed.channels.mail.ShownMessage;
import heed.channels.mail.aside.pages.AsideMailPage;
import heed.channels.mail.aside.pages.AsidePage;
import heed.channels.mail.reading.MailAddress;
import heed.channels.mail.reading.MailReader;
import heed.channels.mail.reading.ReadMail;
import heed.identity.Actor;
import heed.identity.Right;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers what the pages of mail without a conversation show. */
@Component
class AsidePages {

    /** Why a mail stands here, as far as it asks for a decision; then what asks for none. */
    private static final List<String> REASONS = List.of(
            "not-understood",
            "failed",
            "spam",
            "spoofed",
            "verification-sender",
            "header-too-long",
            "too-many-parts",
            "nested-too-deeply",
            "bounce",
            "auto-reply",
            "suppressed");

    private static final int ROWS = 50;
    private static final int START = 64 * 1024;

    private final LookAtAside lookAtAside;
    private final ShowMessage showMessage;

    AsidePages(LookAtAside lookAtAside, ShowMessage showMessage) {
        this.lookAtAside = lookAtAside;
        this.showMessage = showMessage;
    }

    AsidePage list(Frame frame, Actor actor, AsideQuestion question, String cursor, Faults faults) {
        Slice<AsideMails.Line> page = lookAtAside.page(actor, question, frame.zone(), ROWS, cursor);
        return new AsidePage(
                page.items().stream().map(AsidePages::row).toList(),
                question.everything(),
                question.reason(),
                question.mailbox(),
                question.from() == null ? "" : question.from().toString(),
                question.to() == null ? "" : question.to().toString(),
                REASONS,
                lookAtAside.mailboxes(actor),
                page.next() == null ? "" : "/mail/set-aside?" + asked(question) + "cursor=" + encoded(page.next()),
                faults);
    }

    private static AsidePage.Row row(AsideMails.Line line) {
        return new AsidePage.Row(
                line.id().toString(),
                line.senderName().isEmpty() ? line.sender() : line.senderName(),
                line.subject(),
                line.mailbox(),
                line.why(),
                line.toDecide(),
                line.receivedAt());
    }

    private static String asked(AsideQuestion question) {
        return (question.everything() ? "what=all&" : "")
                + (question.reason().isEmpty() ? "" : "reason=" + encoded(question.reason()) + "&")
                + (question.mailbox().isEmpty() ? "" : "mailbox=" + encoded(question.mailbox()) + "&")
                + (question.from() == null ? "" : "from=" + question.from() + "&")
                + (question.to() == null ? "" : "to=" + question.to() + "&");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    AsideMailPage one(Actor actor, UUID id, String number, Faults faults) {
        AsideMails.Line line = lookAtAside.one(actor, id);
        ReadMail glimpse = glimpse(showMessage.message(actor, id));
        MailAddress sender = glimpse.sender();
        String from = sender.name().isEmpty() ? sender.address() : sender.name() + " <" + sender.address() + ">";
        return new AsideMailPage(
                id.toString(),
                line.subject().isEmpty() ? glimpse.subject() : line.subject(),
                from,
                line.mailbox(),
                line.receivedAt(),
                Math.max(1, line.bytes() / 1024),
                line.why(),
                glimpse.text(),
                line.toDecide(),
                line.removed(),
                actor.may(Right.CONVERSATIONS_OPEN),
                number,
                faults);
    }

    private ReadMail glimpse(ShownMessage message) {
        try (InputStream raw = showMessage.open(message)) {
            return MailReader.glimpse(raw.readNBytes(START));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
