package heed.conversations.attention;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import heed.TurnableClock;
import heed.conversations.attention.AttentionStory.Colleague;
import heed.conversations.attention.AttentionStory.Letter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Breda wants to be left alone in the evening: the bell lights up on her open page, mail and browser wait. */
class QuietBellJourneyTest extends JourneyTest {

    /** Stands where the browser's own notifications would be, and remembers what was asked and shown. */
    private static final String NOTIFICATIONS = """
            window.shown = [];
            window.Notification = class {
              constructor(title, options) { window.shown.push(options.body); }
              addEventListener() {}
              static get permission() { return localStorage.getItem("allowed") || "default"; }
              static async requestPermission() { localStorage.setItem("allowed", "granted"); return "granted"; }
            };
            """;

    @Autowired
    private TurnableClock clock;

    @AfterEach
    void turnBack() {
        clock.turn(Duration.ZERO);
    }

    @Test
    void the_bell_lights_up_and_quiet_hours_hold_the_rest() {
        var story = new AttentionStory(api, address());
        Colleague breda = story.answers("Breda Kos " + story.key, "sl", story.queue);
        Colleague tom = story.answers("Tom Reyes " + story.key, "en", story.queue);
        breda.browser().get("/profile");
        breda.browser().post("/profile", Map.of("language", "sl", "theme", "", "zone", "UTC"));
        Letter letter = story.letter("Rjava voda v Mlinski ulici");

        open("sl-SI", 1440, ColorScheme.LIGHT);
        page.addInitScript(NOTIFICATIONS);
        signIn(breda.email(), AttentionStory.PASSWORD);
        page.navigate("/profile");
        lookAround("profile-with-notices");
        page.locator("a[href='/profile/notices']").click();
        assertThat(page.locator("h1")).hasText("Kako vas dosežejo obvestila");
        assertThat(page.locator("[data-permission=default]")).isVisible();
        page.locator("[data-permission=default] button").click();
        assertThat(page.locator("[data-permission=granted]")).isVisible();

        page.locator("[name='browser/mention']").check();
        page.locator("[name='kinds/mention/mail']").selectOption("at-once");
        LocalTime now = LocalTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MINUTES);
        page.locator("[name=day]").all().forEach(day -> day.check());
        page.locator("[id='quiet/from']").fill(now.minusHours(1).toString());
        page.locator("[id='quiet/until']").fill(now.plusHours(2).toString());
        lookAround("notices-delivery");
        page.locator(".delivery button.primary").click();
        assertThat(page.locator(".toast")).containsText("Shranjeno.");
        assertThat(page.locator("[name='kinds/mention/mail']")).hasValue("at-once");

        page.navigate("/inbox");
        story.note(tom, letter, "@" + breda.name() + ", has the laboratory answered?");
        assertThat(page.locator("#bell .count")).containsText("1");
        assertThat(page.evaluate("window.shown.length")).isEqualTo(0);
        assertThat(mails(breda)).isZero();

        clock.turn(Duration.ofHours(2).plusMinutes(1));
        await().atMost(Duration.ofSeconds(20)).until(() -> mails(breda) == 1);
        page.waitForCondition(() -> (boolean) page.evaluate("window.shown.length === 1"));
        assertThat((String) page.evaluate("window.shown[0]"))
                .contains("vas omenja v pogovoru »Rjava voda v Mlinski ulici«");
        page.navigate("/notices?filter=overdue");
        assertThat(page.locator(".empty")).containsText("Noben vaš rok ni potekel.");
        lookAround("notices-empty");
    }

    private static long mails(Colleague whose) {
        return MAIL.mails().stream()
                .filter(mail -> mail.contains(whose.email()))
                .count();
    }
}
