package heed.channels.mail.showing;

import heed.channels.mail.ShowMessage;
import heed.channels.mail.ShownMessage;
import heed.channels.mail.reading.FramedHtml;
import heed.channels.mail.reading.MailAttachment;
import heed.channels.mail.reading.MailReader;
import heed.channels.mail.reading.PictureInMail;
import heed.channels.mail.reading.SentHtml;
import heed.conversations.DrawPicture;
import heed.identity.Actor;
import heed.platform.NotFound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Draws a picture of a letter for those who may see the letter: from the letter itself, or from where it says. */
@Service
class ShowPicture {

    private static final long MOST_ENCLOSED = 18L * 1024 * 1024;

    private final ShowMessage showMessage;
    private final FetchPicture fetchPicture;
    private final FetchedPictures fetched;
    private final DrawPicture drawPicture;
    private final Clock clock;

    ShowPicture(
            ShowMessage showMessage,
            FetchPicture fetchPicture,
            FetchedPictures fetched,
            DrawPicture drawPicture,
            Clock clock) {
        this.showMessage = showMessage;
        this.fetchPicture = fetchPicture;
        this.fetched = fetched;
        this.drawPicture = drawPicture;
        this.clock = clock;
    }

    /**
     * As PNG.
     *
     * @throws NotFound where the letter has no such picture, or none that can be shown
     */
    byte[] picture(Actor actor, UUID id, int number) {
        ShownMessage message = showMessage.message(actor, id);
        SentHtml sent = showMessage.html(message).orElseThrow(NotFound::new);
        PictureInMail picture = FramedHtml.pictures(sent.html()).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        return drawn(message, sent, picture).orElseThrow(NotFound::new);
    }

    private Optional<byte[]> drawn(ShownMessage message, SentHtml sent, PictureInMail picture) {
        return switch (picture.kind()) {
            case ENCLOSED ->
                enclosed(message, sent, picture).flatMap(bytes -> drawPicture.draw(bytes, FetchPicture.SIDE));
            case WRITTEN_OUT -> writtenOut(picture).flatMap(bytes -> drawPicture.draw(bytes, FetchPicture.SIDE));
            case ELSEWHERE -> fromElsewhere(message, picture);
            case TRACKER, NOWHERE -> Optional.empty();
        };
    }

    private Optional<byte[]> enclosed(ShownMessage message, SentHtml sent, PictureInMail picture) {
        String name = URLDecoder.decode(
                picture.source()
                        .substring("cid:".length())
                        .replace("+", "%2B")
                        .replaceAll("%(?![0-9a-fA-F]{2})", "%25"),
                StandardCharsets.UTF_8);
        Optional<MailAttachment> file = sent.files().stream()
                .filter(each -> !name.isEmpty() && each.contentId().equals(name))
                .findFirst();
        if (file.isEmpty() || file.get().bytes() > MOST_ENCLOSED) {
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream();
        try (InputStream raw = showMessage.open(message)) {
            MailReader.part(raw, file.get().part(), bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Optional.of(bytes.toByteArray());
    }

    private static Optional<byte[]> writtenOut(PictureInMail picture) {
        int comma = picture.source().indexOf(',');
        if (comma < 0 || !picture.source().substring(0, comma).endsWith(";base64")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(picture.source().substring(comma + 1)));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> fromElsewhere(ShownMessage message, PictureInMail picture) {
        Optional<byte[]> known = fetched.find(message.id(), picture.number());
        if (known.isPresent()) {
            return known;
        }
        Optional<byte[]> drawn = fetchPicture.fetch(picture.source());
        drawn.ifPresent(bytes -> fetched.keep(message.id(), picture.number(), bytes, clock.instant()));
        return drawn;
    }
}
