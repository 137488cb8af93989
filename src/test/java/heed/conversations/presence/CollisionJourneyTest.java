package heed.conversations.presence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Kaksi vastaa samaan kirjeeseen: two answer the same letter, and notice in time. */
class CollisionJourneyTest extends JourneyTest {

    private static final String SECRET = "kaksi paria silmia";

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void two_who_answer_the_same_letter_notice_and_a_reply_is_taken_back() {
        String conversation = adaAsks();
        String mina = joins("Mina Laine");
        String otto = joins("Otto Salo");
        open("fi-FI", 1440, ColorScheme.LIGHT);
        signIn(mina, SECRET);
        page.navigate("/settings/reply-delay");
        page.locator("#own").fill("60");
        page.locator("form[action$='/own'] button.primary").click();
        assertThat(page.locator(".toast")).containsText("Tallennettu");
        lookAround("reply-delay");
        page.navigate(conversation);

        try (BrowserContext second = page.context()
                .browser()
                .newContext(new NewContextOptions()
                        .setBaseURL(address())
                        .setLocale("fi-FI")
                        .setViewportSize(1440, 1000))) {
            Page other = second.newPage();
            other.navigate("/sign-in");
            other.locator("input[name=email]").fill(otto);
            other.locator("input[name=password]").fill(SECRET);
            other.locator("button.primary").click();
            other.navigate(conversation);
            assertThat(page.locator(".viewer")).containsText("Otto Salo katsoo tätä");
            other.locator("#words").pressSequentially("Tulemme tänään.");
            assertThat(page.locator(".viewer")).containsText("Otto Salo kirjoittaa vastausta");
            assertThat(other.locator("#draft-saved")).containsText("Luonnos tallennettu");

            page.locator("#words").pressSequentially("Hei Ada, ");
            other.locator(".composer .send .primary").click();
            assertThat(other.locator(".entry.reply")).containsText("Tulemme tänään.");
            assertThat(page.locator("#newer .notice")).containsText("Tulemme tänään.");
            assertThat(page.locator("#words")).isFocused();
            assertThat(page.locator("#timeline .entry.reply")).containsText("Tulemme tänään.");
            page.locator("#words").pressSequentially("tulemme huomenna.");
            lookAround("newer-while-writing");
            page.keyboard().press("Escape");
            page.keyboard().press("o");
            assertThat(page).hasURL(Pattern.compile("#entry-"));

            page.locator(".composer .send .primary").click();
            assertThat(page.locator(".notice[role=alert] .newer")).containsText("Tulemme tänään.");
            assertThat(page.locator("#words")).hasValue("Hei Ada, tulemme huomenna.");
            assertThat(page.locator(".composer .send .primary")).containsText("Lähetä silti");
            lookAround("overtaken-reply");
            page.locator(".composer .send .primary").click();
            assertThat(page.locator(".entry.leaving")).containsText("tulemme huomenna");
            assertThat(page.locator(".toast")).containsText("Vastauksesi lähtee");
            lookAround("reply-leaving");

            page.locator("h1").click();
            page.keyboard().press("u");
            assertThat(page.locator("#words")).hasValue("Hei Ada, tulemme huomenna.");
            assertThat(page.locator(".entry.leaving")).hasCount(0);
            assertThat(page.locator(".toast")).containsText("Peruttu");
            lookAround("reply-taken-back");
            second.close();
        }
        assertThat(page.locator(".viewer")).hasCount(0);
    }

    private String adaAsks() {
        return api.post(
                        "/conversations",
                        Map.of(
                                "channel",
                                "web",
                                "subject",
                                "Ruskeaa vettä " + key,
                                "customer",
                                Map.of("email", "ada." + key + "@example.org", "name", "Ada Whitlock"),
                                "text",
                                "Vesi on ruskeaa. Milloin tulette?"))
                .text("/url");
    }

    private String joins(String name) {
        String email = UUID.randomUUID() + "@larkfield.example";
        api.post(
                "/staff",
                Map.of(
                        "name",
                        name,
                        "email",
                        email,
                        "password",
                        SECRET,
                        "language",
                        "fi",
                        "roles",
                        List.of("manager")));
        return email;
    }
}
