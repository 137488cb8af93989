package heed.conversations.attachments;

import heed.conversations.DrawPicture;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Draws a picture anew as PNG, so that a browser gets points of colour and nothing else that the file holds: no place where it
 * was taken, no script, no second format behind the first.
 */
@Component
class RedrawPicture implements DrawPicture {

    private static final Logger LOG = LoggerFactory.getLogger(RedrawPicture.class);

    /** Each takes the memory of one picture within the budget. */
    private final Semaphore atOnce = new Semaphore(2);

    @Override
    public Optional<byte[]> draw(byte[] content, int side) {
        SniffedType type = SniffedType.of(content);
        if (!type.picture() || content.length > PictureBudget.OF_HEED.bytes()) {
            return Optional.empty();
        }
        atOnce.acquireUninterruptibly();
        try (ImageInputStream bytes = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            return drawn(bytes, type, side);
        } catch (IOException | RuntimeException broken) {
            LOG.debug("a picture cannot be read", broken);
            return Optional.empty();
        } finally {
            atOnce.release();
        }
    }

    private static Optional<byte[]> drawn(ImageInputStream bytes, SniffedType type, int side) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT))
                .next();
        try {
            reader.setInput(bytes, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (!PictureBudget.OF_HEED.allows(width, height)) {
                return Optional.empty();
            }
            int step = Math.max(1, Math.max(width, height) / (2 * side));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(png(reader.read(0, param), side));
        } finally {
            reader.dispose();
        }
    }

    private static byte[] png(BufferedImage read, int side) throws IOException {
        double scale = Math.min(1.0, (double) side / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        var fresh = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = fresh.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(read, 0, 0, width, height, null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(fresh, "png", out);
        return out.toByteArray();
    }
}
