package heed.conversations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.Answer;
import heed.JourneyTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Breda odgovori na deset pisem in se miške ne dotakne: ten conversations answered with the keyboard only. */
class TenAnswersJourneyTest extends JourneyTest {

    private static final String SECRET = "deset pisem brez miške";

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String queue = "pisma-" + key;
    private final String email = "breda." + key + "@larkfield.example";
    private final List<String> letters = new ArrayList<>();

    @BeforeEach
    void ten_letters_a_template_and_breda() {
        made("/queues", Map.of("key", queue, "name", "Pisma " + key));
        made("/teams", Map.of("key", queue, "name", "Pisma " + key, "queues", List.of(queue)));
        Instant first = Instant.now().minus(Duration.ofHours(10));
        IntStream.rangeClosed(1, 10).forEach(n -> letter(n, first.plus(Duration.ofMinutes(n))));
        made(
                "/reply-templates",
                Map.of(
                        "code",
                        "rjava-" + key,
                        "name",
                        "Rjava voda",
                        "scope",
                        "company",
                        "wordings",
                        Map.of(
                                "en", Map.of("text", "Dear {{customer.name}}, run the cold tap."),
                                "sl", Map.of("text", "Spoštovani, {{customer.name}}!\n\nOdprite hladno vodo."))));
        String id = made(
                        "/staff",
                        Map.of(
                                "name",
                                "Breda Kos",
                                "email",
                                email,
                                "password",
                                SECRET,
                                "language",
                                "sl",
                                "teams",
                                List.of(Map.of("team", queue, "role", "agent"))))
                .text("/id");
        assertThat(api.put("/staff/" + id + "/presence", Map.of("state", "available"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ten_conversations_are_answered_and_closed_with_keys_alone() {
        open("sl-SI", 1440, ColorScheme.LIGHT);
        page.addInitScript("for (const kind of ['pointerdown', 'mousedown', 'touchstart'])"
                + " addEventListener(kind, () => sessionStorage.setItem('touched', kind), true)");
        comesIn();
        for (int n = 1; n <= 8; n++) {
            page.keyboard().press("g");
            assertThat(page.locator("main h1")).hasText("Pismo " + n);
            answersWithATemplate();
        }
        searches();
        for (int n = 10; n >= 9; n--) {
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            assertThat(page.locator("main h1")).hasText("Pismo " + n);
            answersInOwnWords();
        }
        page.keyboard().press("g");
        assertThat(page.locator(".toast")).containsText("Nič ne čaka");

        assertThat(letters)
                .hasSize(10)
                .allSatisfy(
                        letter -> assertThat(api.get("/conversations/" + letter).text("/status"))
                                .isEqualTo("resolved"));
        assertThat(page.evaluate("sessionStorage.getItem('touched')")).isNull();
    }

    private void comesIn() {
        page.navigate("/sign-in");
        page.locator("input[name=email]").focus();
        page.keyboard().type(email);
        page.keyboard().press("Tab");
        page.keyboard().type(SECRET);
        page.keyboard().press("Enter");
        assertThat(page.locator("#inbox-list")).isVisible();
    }

    private void answersWithATemplate() {
        page.keyboard().press("t");
        assertThat(page.locator("#template-words")).isFocused();
        page.keyboard().type("rjava-" + key);
        assertThat(page.locator("#template-choices .choice")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator("#words")).hasValue(Pattern.compile("^Spoštovani, Ana Novak![\\s\\S]*"));
        page.keyboard().press("Control+Shift+Enter");
        isClosed();
    }

    private void searches() {
        page.keyboard().press("/");
        page.keyboard().press("Control+a");
        page.keyboard().type("queue:" + queue + " is:open");
        page.keyboard().press("Enter");
        assertThat(page.locator("#inbox-list .conversation-row")).hasCount(2);
        page.waitForLoadState();
    }

    private void answersInOwnWords() {
        page.keyboard().press("m");
        assertThat(page.locator("#head .facts")).containsText("Breda Kos");
        page.keyboard().press("r");
        assertThat(page.locator("#words")).isFocused();
        page.keyboard().type("Spoštovani, pridemo danes ob 14. uri.");
        page.keyboard().press("Control+Shift+Enter");
        isClosed();
    }

    private void isClosed() {
        assertThat(page.locator(".title-row button[value=open]")).isAttached();
        assertThat(page.locator("#timeline .entry.reply")).hasCount(1);
        page.waitForLoadState();
    }

    private void letter(int n, Instant at) {
        letters.add(made(
                        "/conversations",
                        Map.of(
                                "channel",
                                "web",
                                "subject",
                                "Pismo " + n,
                                "queue",
                                queue,
                                "at",
                                at.toString(),
                                "customer",
                                Map.of(
                                        "email",
                                        "ana." + n + "." + key + "@example.org",
                                        "name",
                                        "Ana Novak",
                                        "language",
                                        "sl"),
                                "text",
                                "Od jutra teče rjava voda."))
                .text("/id"));
    }

    private Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }
}
