package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.measurement.Fact;
import heed.measurement.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaivingAReplyTest extends HeedTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_word_of_thanks_ends_the_waiting_and_counts_as_no_answer() {
        Subject subject = new Subject("conversation", key);
        List<Fact> facts = List.of(
                fact(subject, "customer-wrote", 0, "w1", Map.of()),
                fact(subject, "replied", 1, "r1", Map.of("by", "person")),
                fact(subject, "customer-wrote", 2, "w2", Map.of()),
                fact(subject, "reply-not-needed", 3, "n1", Map.of()));
        assertThat(responses(subject, facts)).containsExactly("first-response-time stopped");

        List<Fact> undone = new java.util.ArrayList<>(facts);
        undone.add(fact(subject, "reply-needed-after-all", 4, "undone:n1", Map.of("waiver", "n1")));
        assertThat(responses(subject, undone))
                .containsExactly("first-response-time stopped", "next-response-time running");
    }

    private static List<String> responses(Subject subject, List<Fact> facts) {
        return new ConversationStory(subject, facts)
                .measurements().stream()
                        .filter(each -> each.metric().contains("response"))
                        .map(each -> each.metric() + (each.running() ? " running" : " stopped"))
                        .toList();
    }

    private static Fact fact(Subject subject, String kind, int hour, String key, Map<String, String> details) {
        return new Fact(subject, kind, MONDAY.plusSeconds(3600L * hour), key, details);
    }

    @Test
    void the_button_ends_it_undo_brings_it_back_since_the_same_moment_and_nothing_else_can() {
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Thanks " + key,
                        "customer",
                        Map.of("email", "ada." + key + "@example.org"),
                        "text",
                        "Thank you!"));
        String id = begun.text("/id");
        String since = api.get("/conversations/" + id).text("/waitingSince");
        signIn();
        Answer page = browser.get(begun.text("/url"));
        Answer waived =
                browser.post(page.page().select("form[action*=reply-waiver]").attr("action"), Map.of());
        assertThat(waived.page().select(".entry.event").text()).contains("No reply needed");
        assertThat(waived.page().select(".actions form[action*=reply-waiver]")).isEmpty();
        assertThat(api.get("/conversations/" + id).json().at("/waitingSince").isNull())
                .isTrue();
        assertThat(api.post("/conversations/" + id + "/reply-waiver", "").status())
                .isEqualTo(409);

        browser.post(waived.page().select(".toast form").attr("action"), Map.of());
        assertThat(api.get("/conversations/" + id).text("/waitingSince")).isEqualTo(since);
        assertThat(api.get("/conversations?view=unanswered&q=" + key).text("/items/0/id"))
                .isEqualTo(id);

        api.post("/conversations/" + id + "/reply-waiver", "");
        api.post("/conversations/" + id + "/entries", Map.of("kind", "reply", "text", "You are welcome."));
        assertThat(api.delete("/conversations/" + id + "/reply-waiver").status())
                .isEqualTo(409);
    }
}
