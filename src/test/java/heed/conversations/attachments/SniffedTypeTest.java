package heed.conversations.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Bytes are believed, words about them are not. */
class SniffedTypeTest {

    @Test
    void S06_a_page_that_is_called_a_picture_is_text_and_is_never_sent_as_either() {
        byte[] page = "<!doctype html><script>alert(1)</script>".getBytes(UTF_8);

        assertThat(SniffedType.of(page)).isEqualTo(SniffedType.TEXT);
        assertThat(SniffedType.of(page).allowing("image/png")).isEqualTo("text/plain");
        assertThat(SniffedType.of(page).allowing("text/html; charset=utf-8")).isEqualTo("text/plain");
        assertThat(SniffedType.of(page).allowing("image/svg+xml")).isEqualTo("text/plain");
    }

    @Test
    void a_picture_is_a_picture_whatever_it_is_called() {
        byte[] gif = "GIF89a/*...*/=alert(1)//".getBytes(ISO_8859_1);

        assertThat(SniffedType.of(gif).allowing("text/html")).isEqualTo("image/gif");
        assertThat(SniffedType.of("RIFF....WEBPVP8 ".getBytes(ISO_8859_1))).isEqualTo(SniffedType.WEBP);
        assertThat(SniffedType.of("%PDF-1.7".getBytes(ISO_8859_1)).allowing("")).isEqualTo("application/pdf");
    }

    @Test
    void what_nothing_is_known_of_keeps_a_plain_type_only() {
        byte[] zip = {'P', 'K', 3, 4, 0, (byte) 0xff};

        assertThat(SniffedType.of(zip).allowing("application/vnd.ms-excel")).isEqualTo("application/vnd.ms-excel");
        assertThat(SniffedType.of(zip).allowing("text/html")).isEqualTo("application/octet-stream");
        assertThat(SniffedType.of(zip).allowing("application/pdf")).isEqualTo("application/octet-stream");
        assertThat(SniffedType.of(zip).allowing("a/b\r\nX: 1")).isEqualTo("application/octet-stream");
    }

    @Test
    void a_letter_that_is_cut_within_a_character_is_still_text() {
        byte[] long_text = "č".repeat(SniffedType.HEAD).getBytes(UTF_8);

        assertThat(SniffedType.of(Arrays.copyOf(long_text, SniffedType.HEAD - 1)))
                .isEqualTo(SniffedType.OTHER);
        byte[] cut = Arrays.copyOfRange(("x" + "č".repeat(SniffedType.HEAD)).getBytes(UTF_8), 0, SniffedType.HEAD);
        assertThat(SniffedType.of(cut)).isEqualTo(SniffedType.TEXT);
        assertThat(SniffedType.of(new byte[0])).isEqualTo(SniffedType.OTHER);
    }
}
