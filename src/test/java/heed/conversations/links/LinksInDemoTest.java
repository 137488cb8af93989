package heed.conversations.links;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LinksInDemoTest extends HeedTest {

    @Autowired
    LinksInDemo chapter;

    @Test
    void what_came_of_the_burst_belongs_to_the_burst() {
        letter("Water coming up through Mill Lane");
        String brown = letter("Water still brown after the burst in Mill Lane");
        chapter.tell();
        assertThat(api.get("/conversations/" + brown + "/links").text("/items/0/relation"))
                .isEqualTo("parent");
    }

    private String letter(String subject) {
        return api.post(
                        "/conversations",
                        Map.of(
                                "channel",
                                "web",
                                "subject",
                                subject,
                                "customer",
                                Map.of("email", UUID.randomUUID() + "@example.org"),
                                "text",
                                "Please look."))
                .text("/id");
    }
}
