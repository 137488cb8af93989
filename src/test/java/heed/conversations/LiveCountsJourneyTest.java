package heed.conversations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import heed.Answer;
import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The numbers on the tabs follow what others do while nobody touches the page. */
class LiveCountsJourneyTest extends JourneyTest {

    private static final String SECRET = "numbers-that-move-by-themselves";

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_letter_that_comes_and_one_that_is_done_are_counted_on_an_open_page() {
        made("/queues", Map.of("key", "q" + key, "name", "Queue " + key));
        made("/teams", Map.of("key", "q" + key, "name", "Team " + key, "queues", List.of("q" + key)));
        made(
                "/staff",
                Map.of(
                        "name",
                        "Breda Kos",
                        "email",
                        key + "@larkfield.example",
                        "password",
                        SECRET,
                        "teams",
                        List.of(Map.of("team", "q" + key, "role", "agent"))));
        open("en-GB", 1440, ColorScheme.LIGHT);
        signIn(key + "@larkfield.example", SECRET);
        Locator nobodys = page.locator(".tabs a[href='/inbox?view=nobody'] .count");
        assertThat(nobodys).hasText("0");

        String letter = letter().text("/id");
        assertThat(nobodys).hasText("1");
        letter();
        assertThat(nobodys).hasText("2");
        api.patch("/conversations/" + letter, Map.of("status", "resolved"));
        assertThat(nobodys).hasText("1");
    }

    private Answer letter() {
        return made(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "queue",
                        "q" + key,
                        "subject",
                        "Brown water",
                        "text",
                        "Is it safe?",
                        "customer",
                        Map.of("email", "ada." + key + "@example.org")));
    }

    private Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        org.assertj.core.api.Assertions.assertThat(made.status())
                .as(made.body())
                .isEqualTo(201);
        return made;
    }
}
