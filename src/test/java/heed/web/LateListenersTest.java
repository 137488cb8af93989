package heed.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.HeedTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page is drawn first and listens a moment later: what happened in between must reach it. */
class LateListenersTest extends HeedTest {

    private String topic = "";
    private String id = "";

    @BeforeEach
    void a_conversation_that_another_page_already_follows() {
        browser.signIn(EMAIL, PASSWORD);
        Map<String, ?> letter = Map.of(
                "channel", "web", "subject", "Late", "text", "?", "customer", Map.of("email", "late@example.org"));
        id = api.post("/conversations", letter).text("/id");
        topic = "conversation:" + id;
        List<String> punctual = listen(0);
        await().atMost(5, SECONDS).until(() -> punctual.contains("event:open"));
        punctual.clear();
        assertThat(api.post("/conversations/" + id + "/entries", Map.of("kind", "note", "text", "Now."))
                        .status())
                .isEqualTo(201);
        await().atMost(5, SECONDS).until(() -> punctual.contains("data:" + topic));
    }

    @Test
    void news_since_the_page_was_drawn_reaches_a_listener_who_comes_late() {
        List<String> late = listen(9_000);

        await().atMost(5, SECONDS).until(() -> late.contains("data:" + topic));
    }

    @Test
    void a_page_of_any_age_is_served_and_hears_what_is_new() {
        for (String age : List.of("-5", "0", "99999999999")) {
            List<String> heard = listen(Long.parseLong(age));
            await().atMost(5, SECONDS).until(() -> heard.contains("event:open"));
            heard.clear();
            api.post("/conversations/" + id + "/entries", Map.of("kind", "note", "text", "Again."));
            await().atMost(5, SECONDS).until(() -> heard.contains("data:" + topic));
        }
    }

    private List<String> listen(long age) {
        var heard = new CopyOnWriteArrayList<String>();
        Stream<String> stream = browser.follow("/live?topic=" + topic + "&age=" + age);
        Thread.ofVirtual().start(() -> stream.forEach(heard::add));
        return heard;
    }
}
