package heed.parties.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A customer wants to be forgotten: one person asks, another releases, and there is time to think again. */
class ForgettingJourneyTest extends JourneyTest {

    private static final String PASSWORD = "forgotten, but not by accident";

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void one_asks_another_releases_and_it_can_still_be_taken_back() {
        String customer = api.post(
                        "/customers",
                        Map.of("name", "Ada Whitlock " + key, "emails", List.of("ada." + key + "@example.org")))
                .text("/id");
        open("en-GB", 1440, ColorScheme.LIGHT);
        signIn(manager("Ines Moss"), PASSWORD);
        page.navigate("/customers/" + customer);
        page.locator("summary:has-text('Ask for erasure')").first().click();
        page.locator("#erasure-reason").fill("Ada asked for it by letter");
        lookAround("erasure-asked-for");
        page.locator("form:has(#erasure-reason) button").click();
        assertThat(page.locator("main")).containsText("Ada asked for it by letter");
        page.navigate("/settings/privacy");
        assertThat(page.locator(".promise:has-text('" + key + "') button:has-text('Release')"))
                .hasCount(0);

        open("en-GB", 1440, ColorScheme.LIGHT);
        signIn(manager("Jon Hale"), PASSWORD);
        page.navigate("/settings/privacy");
        lookAround("erasures");
        page.locator(".promise:has-text('" + key + "') form[action$='/approval'] button")
                .click();
        assertThat(page.locator(".promise:has-text('" + key + "') form[action$='/approval']"))
                .hasCount(0);
        page.locator(".promise:has-text('" + key + "') form[action$='/cancellation'] button")
                .click();
        page.navigate("/customers/" + customer);
        assertThat(page.locator("h1")).hasText("Ada Whitlock " + key);
        assertThat(page.locator("form[action$='/cancellation']")).hasCount(0);
    }

    private String manager(String name) {
        String email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "." + key + "@larkfield.example";
        api.post(
                "/staff",
                Map.of(
                        "name",
                        name,
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "language",
                        "en",
                        "roles",
                        List.of("manager")));
        return email;
    }
}
