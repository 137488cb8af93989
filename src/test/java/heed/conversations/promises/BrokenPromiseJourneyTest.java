package heed.conversations.promises;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import heed.TurnableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Pokličemo vas jutri ob desetih", and nobody does. */
class BrokenPromiseJourneyTest extends JourneyTest {

    private static final String PASSWORD = "ena obljuba na dan";
    private static final String WORDS = "Poklicali vas bomo jutri ob 10. uri.";

    @Autowired
    private WatchPromises watchPromises;

    @Autowired
    private TurnableClock clock;

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void turnBack() {
        clock.turn(Duration.ZERO);
    }

    @Test
    void a_promise_made_in_a_reply_is_broken_and_kept_late() {
        String conversation = anaAsks();
        String email = "breda." + key + "@larkfield.example";
        api.post(
                "/staff",
                Map.of(
                        "name",
                        "Breda Kos",
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "language",
                        "sl",
                        "roles",
                        List.of("manager")));
        open("sl-SI", 1440, ColorScheme.LIGHT);
        signIn(email, PASSWORD);
        page.navigate(conversation);

        page.locator("#words").fill("Spoštovana gospa Novak,\n\nhvala za sporočilo. " + WORDS);
        assertThat(page.locator("#commitment-hint .commitment"))
                .containsText("To se bere kot obljuba: »" + WORDS + "«");
        page.locator("#commitment-hint button").click();
        assertThat(page.locator("#promise-what")).hasValue(WORDS);
        assertThat(page.locator("#promise-day"))
                .hasValue(LocalDate.now().plusDays(1).toString());
        assertThat(page.locator("#promise-time")).hasValue("10:00");
        lookAround("promise-in-a-reply");
        page.locator(".composer .send .primary").click();

        assertThat(page.locator("#promises .promise .words")).hasText(WORDS);
        assertThat(page.locator("#promises .promise .state"))
                .hasAttribute("data-state", Pattern.compile("met|at-risk"));
        page.locator(".title-row button[value=resolved]").click();
        assertThat(page.locator(".notice[role=alert]")).containsText("Še ni mogoče zapreti");
        assertThat(page.locator(".notice a[href='#promises']")).isVisible();
        lookAround("promise-hinders-closing");

        clock.turn(Duration.ofHours(36));
        watchPromises.watch();
        page.navigate(conversation);
        assertThat(page.locator("#promises .promise .state")).hasAttribute("data-state", "late");
        assertThat(page.locator("#promises .promise .state")).containsText("Ni izpolnjena");
        assertThat(page.locator(".entry.event").filter(new FilterOptions().setHasText("Obljuba ni izpolnjena")))
                .hasCount(1);
        lookAround("promise-broken");
        page.navigate("/promises?view=overdue");
        assertThat(page.locator("tbody")).containsText(WORDS);
        lookAround("promises-overdue");

        page.navigate(conversation);
        page.locator("#promises .promise-actions button").click();
        assertThat(page.locator(".toast")).containsText("Izpolnjeno, a prepozno");
        assertThat(page.locator("#promises .promise .state")).containsText("Izpolnjena prepozno");
        page.locator("#promises > summary").click();
        page.locator("#promises .promise .words").click();
        assertThat(page.locator("h1")).hasText(WORDS);
        lookAround("promise-kept-late");

        page.navigate(conversation);
        page.locator(".title-row button[value=resolved]").click();
        assertThat(page.locator(".notice[role=alert]")).hasCount(0);
        assertThat(page.locator(".title-row button[value=open]")).isVisible();
        page.locator("#effort > summary").click();
        assertThat(page.locator("#effort dd").first()).hasText("1");
        lookAround("effort-beside");
        page.locator("#effort a").click();
        assertThat(page.locator("h1")).hasText("Napor strank");
        lookAround("effort");
    }

    private String anaAsks() {
        return api.post(
                        "/conversations",
                        Map.of(
                                "channel", "web",
                                "subject", "Rjava voda v Mlinski ulici",
                                "customer",
                                        Map.of(
                                                "email", "ana." + key + "@example.org",
                                                "name", "Ana Novak",
                                                "language", "sl"),
                                "text", "Od jutra teče rjava voda. Kdaj bo bolje?"))
                .text("/url");
    }
}
