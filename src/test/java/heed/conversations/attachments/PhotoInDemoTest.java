package heed.conversations.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PhotoInDemoTest extends HeedTest {

    @Autowired
    PhotoInDemo chapter;

    @Test
    void the_crews_picture_is_drawn_in_the_conversation() {
        String url = api.post(
                        "/conversations",
                        Map.of(
                                "channel",
                                "web",
                                "subject",
                                "Water coming up through Mill Lane",
                                "customer",
                                Map.of("email", UUID.randomUUID() + "@example.org"),
                                "text",
                                "It comes up between the stones."))
                .text("/url");
        chapter.tell();
        signIn();
        String picture = browser.get(url).page().select(".entry.note img").attr("src");
        assertThat(picture).endsWith("/thumbnail");
        assertThat(browser.get(picture).header("Content-Type")).isEqualTo("image/png");
    }
}
