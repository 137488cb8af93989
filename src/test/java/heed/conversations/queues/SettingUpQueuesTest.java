package heed.conversations.queues;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettingUpQueuesTest extends HeedTest {

    private final String key = "q" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_queue_has_hours_a_usual_priority_and_teams_and_says_when_it_opens() {
        String another =
                LocalDate.now(ZoneOffset.UTC).plusDays(2).getDayOfWeek().name();
        api.post(
                "/calendars",
                Map.of(
                        "key",
                        key,
                        "timezone",
                        "UTC",
                        "hours",
                        Map.of(another.substring(0, 3).toLowerCase(Locale.ROOT), List.of(List.of("09:00", "10:00")))));
        signIn();
        Answer made = browser.post(
                "/settings/queues",
                Map.of("key", key, "name", "Leaks " + key, "calendar", key, "defaultPriority", "high"));
        assertThat(made.page().text()).contains("Leaks " + key);
        api.post("/teams", Map.of("key", key, "name", "Diggers " + key, "queues", List.of(key)));
        Answer shown = browser.get("/settings/queues/" + key);
        assertThat(shown.page().text()).contains("Diggers " + key);

        Answer begun = letter();
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(api.get("/conversations/" + begun.text("/id")).text("/priority"))
                .isEqualTo("high");
        assertThat(browser.get(begun.text("/url")).page().select(".facts").text())
                .contains("opens");
        assertThat(api.get("/queues/" + key).text("/open")).isEqualTo("false");
        assertThat(api.get("/queues/" + key).text("/opensAt")).contains("T09:00");
    }

    @Test
    void an_archived_queue_is_offered_no_more_keeps_what_it_has_and_comes_back() {
        Answer made = api.post("/queues", Map.of("key", key, "name", "Leaks"));
        Answer begun = letter();
        String tag = made.header("ETag");
        assertThat(api.patch("/queues/" + key, Map.of("archived", true), Map.of("If-Match", tag))
                        .status())
                .isEqualTo(200);
        assertThat(api.patch("/queues/" + key, Map.of("name", "Stale"), Map.of("If-Match", tag))
                        .status())
                .isEqualTo(412);
        signIn();
        assertThat(browser.get("/conversations/new").page().select("option[value=" + key + "]"))
                .isEmpty();
        Answer other = api.post(
                "/conversations",
                Map.of("channel", "web", "subject", "x", "customer", Map.of("name", "Ada"), "text", "x"));
        assertThat(api.patch("/conversations/" + other.text("/id"), Map.of("queue", key))
                        .status())
                .isEqualTo(400);
        assertThat(api.get("/conversations/" + begun.text("/id")).text("/queue"))
                .isEqualTo(key);
        assertThat(letter().status()).as("mail to it still arrives").isEqualTo(201);
        browser.post("/settings/queues/" + key + "/archive", Map.of("away", "false"));
        assertThat(api.get("/queues/" + key).text("/archived")).isEqualTo("false");
        assertThat(api.patch("/queues/support", Map.of("archived", true)).status())
                .isEqualTo(409);
    }

    private Answer letter() {
        return api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "A leak",
                        "queue",
                        key,
                        "customer",
                        Map.of("email", "ada." + key + "@example.org"),
                        "text",
                        "Water everywhere."));
    }
}
