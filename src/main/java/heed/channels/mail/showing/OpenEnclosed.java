package heed.channels.mail.showing;

import heed.channels.mail.ShowMessage;
import heed.channels.mail.ShownMessage;
import heed.channels.mail.reading.MailAddress;
import heed.channels.mail.reading.MailAttachment;
import heed.channels.mail.reading.MailReader;
import heed.channels.mail.reading.ReadMail;
import heed.channels.mail.reading.Reading;
import heed.channels.mail.showing.pages.EnclosedPage;
import heed.channels.mail.showing.pages.LetterPage.Fact;
import heed.channels.mail.showing.pages.SourcePage;
import heed.identity.Actor;
import heed.platform.NotFound;
import heed.web.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Opens what is within a mail's bytes for those who may see the mail: a mail that came with it, and the bytes themselves. */
@Service
class OpenEnclosed {

    private static final int MOST_SHOWN = 256 * 1024;
    private static final long MOST_ENCLOSED = 18L * 1024 * 1024;

    private final ShowMessage showMessage;

    OpenEnclosed(ShowMessage showMessage) {
        this.showMessage = showMessage;
    }

    SourcePage source(Actor actor, UUID id) {
        ShownMessage message = showMessage.message(actor, id);
        try (InputStream raw = showMessage.open(message)) {
            byte[] start = raw.readNBytes(MOST_SHOWN + 1);
            return new SourcePage(
                    id.toString(),
                    message.view() == null ? "" : message.view().subject(),
                    new String(start, 0, Math.min(start.length, MOST_SHOWN), StandardCharsets.UTF_8)
                            .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]", "\uFFFD"),
                    start.length > MOST_SHOWN);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws NotFound where the mail has no such part, or it is no mail */
    EnclosedPage enclosed(Frame frame, Actor actor, UUID id, int part) {
        ShownMessage message = showMessage.message(actor, id);
        if (message.view() == null
                || message.view().attachments().stream()
                        .noneMatch(file -> file.part() == part
                                && file.type().equals("message/rfc822")
                                && file.bytes() <= MOST_ENCLOSED)) {
            throw new NotFound();
        }
        String outer = "/messages/" + id;
        String download = outer + "/files/" + part;
        return switch (MailReader.read(bytes(message, part))) {
            case Reading.Refused(var reason) ->
                new EnclosedPage(outer, "", List.of(), frame.text("mail.reason." + reason.code()), List.of(), download);
            case Reading.Readable(var mail) ->
                new EnclosedPage(
                        outer,
                        mail.subject(),
                        facts(frame, mail),
                        ShowMessage.readable(mail.text()),
                        mail.attachments().stream().map(MailAttachment::name).toList(),
                        download);
        };
    }

    private byte[] bytes(ShownMessage message, int part) {
        var bytes = new ByteArrayOutputStream();
        try (InputStream raw = showMessage.open(message)) {
            MailReader.part(raw, part, bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes.toByteArray();
    }

    private static List<Fact> facts(Frame frame, ReadMail mail) {
        return Stream.of(
                        new Fact(frame.text("letters.fact.from"), addresses(List.of(mail.sender())), false),
                        new Fact(frame.text("letters.fact.to"), addresses(mail.to()), false),
                        new Fact(frame.text("letters.fact.cc"), addresses(mail.cc()), false),
                        new Fact(
                                frame.text("letters.fact.sent"),
                                mail.sentAt() == null ? "" : frame.moment(mail.sentAt()),
                                false))
                .filter(each -> !each.value().isEmpty())
                .toList();
    }

    /** As a mail program writes them, one after the other. */
    static String addresses(List<MailAddress> all) {
        return all.stream()
                .map(each -> each.name().isEmpty()
                        ? each.address()
                        : each.address().isEmpty() ? each.name() : each.name() + " <" + each.address() + ">")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
