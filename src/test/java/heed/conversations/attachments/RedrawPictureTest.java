package heed.conversations.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures are drawn again within a budget, and nothing of the file comes through. */
class RedrawPictureTest {

    private final RedrawPicture redraw = new RedrawPicture();

    @Test
    void a_picture_of_each_kind_becomes_a_small_png() throws IOException {
        for (String kind : new String[] {"png", "jpg", "gif"}) {
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(
                    redraw.draw(picture(kind, 900, 600), 320).orElseThrow()));

            assertThat(drawn.getWidth()).as(kind).isEqualTo(320);
            assertThat(drawn.getHeight()).as(kind).isEqualTo(213);
        }
    }

    /** Nine hundred by six hundred, without loss: red on the left, blue on the right. */
    private static final String WEBP =
            "UklGRkoAAABXRUJQVlA4TD4AAAAvg8OVAA9wHvF7qJ4Oef6DB4ratoF28Mc8AP3PEf2fgIvdiuU//uM//uM//uM//uM//uM//uM/"
                    + "/uM//ns7AA==";

    @Test
    void a_webp_is_drawn_too() throws IOException {
        byte[] webp = Base64.getDecoder().decode(WEBP);
        BufferedImage drawn =
                ImageIO.read(new ByteArrayInputStream(redraw.draw(webp, 320).orElseThrow()));
        assertThat(drawn.getWidth()).isEqualTo(320);
        assertThat(drawn.getHeight()).isEqualTo(213);
        assertThat(drawn.getRGB(10, 10) & 0xff0000).isGreaterThan(0xb00000);
        assertThat(drawn.getRGB(310, 200) & 0xff).isGreaterThan(0xb0);
        for (int cut = 12; cut < webp.length; cut += 7) {
            assertThat(redraw.draw(Arrays.copyOf(webp, cut), 320))
                    .as("cut at %d", cut)
                    .isEmpty();
        }
    }

    @Test
    void S06_what_hides_behind_a_picture_does_not_come_through() throws IOException {
        byte[] gif = picture("gif", 20, 20);
        byte[] both = Arrays.copyOf(gif, gif.length + 100);
        byte[] script = "<script>alert(1)</script>".getBytes(ISO_8859_1);
        System.arraycopy(script, 0, both, gif.length, script.length);

        byte[] drawn = redraw.draw(both, 320).orElseThrow();

        assertThat(new String(drawn, ISO_8859_1)).startsWith("\u0089PNG").doesNotContain("script");
    }

    @Test
    void S22_a_bomb_of_thirty_thousand_by_thirty_thousand_is_refused_by_its_head() throws IOException {
        assertThat(redraw.draw(saying(picture("png", 4, 4), 30_000, 30_000), 320))
                .isEmpty();
        assertThat(redraw.draw(saying(picture("png", 4, 4), 16_001, 1), 320)).isEmpty();
        assertThat(PictureBudget.OF_HEED.allows(5000, 5000)).isTrue();
        assertThat(PictureBudget.OF_HEED.allows(5001, 5000)).isFalse();
    }

    @Test
    void S22_what_is_broken_or_no_picture_is_not_drawn() throws IOException {
        byte[] whole = picture("png", 300, 300);

        assertThat(redraw.draw(Arrays.copyOf(whole, 60), 320)).isEmpty();
        assertThat(redraw.draw("<svg onload='alert(1)'/>".getBytes(ISO_8859_1), 320))
                .isEmpty();
        assertThat(redraw.draw(new byte[0], 320)).isEmpty();
    }

    static byte[] picture(String kind, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x * 255 / width) << 16 | (y * 255 / height) << 8 | 0x60);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, kind, out);
        return out.toByteArray();
    }

    /** The PNG with another size in its head, and the sum that belongs to it. */
    private static byte[] saying(byte[] png, int width, int height) {
        ByteBuffer head = ByteBuffer.wrap(png);
        head.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        head.putInt(29, (int) sum.getValue());
        return png;
    }
}
