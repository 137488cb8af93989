package heed.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentKeyTest {

    @Test
    void headers_added_on_the_way_do_not_count() {
        assertThat(key("Received: by mx2\r\nMessage-ID: <1@x>\r\n\r\nNo water."))
                .isEqualTo(key("Message-Id:\r\n <1@x>\r\n\r\nNo water."));
    }

    @Test
    void another_body_under_the_same_message_id_is_another_mail() {
        assertThat(key("Message-ID: <1@x>\r\n\r\nNo water.")).isNotEqualTo(key("Message-ID: <1@x>\r\n\r\nStill none."));
    }

    @Test
    void without_a_message_id_date_and_sender_count() {
        assertThat(key("From: a@x\r\nDate: Mon\r\n\r\nHi")).isEqualTo(key("Date: Mon\r\nFrom: a@x\r\n\r\nHi"));
        assertThat(key("From: a@x\r\nDate: Mon\r\n\r\nHi")).isNotEqualTo(key("From: b@x\r\nDate: Mon\r\n\r\nHi"));
    }

    @Test
    void a_mail_without_headers_is_its_bytes() {
        assertThat(key("Hello")).isEqualTo(key("Hello")).isNotEqualTo(key("Hello!"));
    }

    private static String key(String raw) {
        return ContentKey.of(raw.getBytes(StandardCharsets.ISO_8859_1));
    }
}
