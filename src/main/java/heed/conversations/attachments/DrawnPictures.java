package heed.conversations.attachments;

import heed.platform.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws the pictures of attachments and remembers the small ones, for a conversation shows them each time it is opened. */
@Component
class DrawnPictures {

    static final int THUMBNAIL = 320;
    static final int WHOLE = 1600;

    private static final int REMEMBERED = 128;

    private final Blobs blobs;
    private final RedrawPicture redraw;
    private final Map<String, byte[]> thumbnails = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    DrawnPictures(Blobs blobs, RedrawPicture redraw) {
        this.blobs = blobs;
        this.redraw = redraw;
    }

    Optional<byte[]> thumbnail(String sha256) {
        byte[] known;
        synchronized (thumbnails) {
            known = thumbnails.get(sha256);
        }
        return known != null ? Optional.of(known) : draw(sha256, THUMBNAIL).map(drawn -> remembered(sha256, drawn));
    }

    Optional<byte[]> whole(String sha256) {
        return draw(sha256, WHOLE);
    }

    private byte[] remembered(String sha256, byte[] drawn) {
        synchronized (thumbnails) {
            thumbnails.put(sha256, drawn);
            if (thumbnails.size() > REMEMBERED) {
                thumbnails.remove(thumbnails.keySet().iterator().next());
            }
        }
        return drawn;
    }

    /** Nothing larger than the budget is held in memory. */
    private Optional<byte[]> draw(String sha256, int side) {
        try (InputStream bytes = blobs.open(sha256).orElse(InputStream.nullInputStream())) {
            byte[] content = bytes.readNBytes((int) PictureBudget.OF_HEED.bytes() + 1);
            return redraw.draw(content, side);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
