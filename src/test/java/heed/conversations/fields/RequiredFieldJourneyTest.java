package heed.conversations.fields;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody closes a leak in Finnish, is asked for its cause, follows the sentence to it, and closes. */
class RequiredFieldJourneyTest extends JourneyTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_field_that_is_needed_stops_the_closing_and_leads_to_itself() {
        api.post("/queues", Map.of("key", "vuodot-" + key, "name", "Vuodot"));
        api.post(
                "/fields",
                Map.of(
                        "key",
                        "cause-" + key,
                        "kind",
                        "tree",
                        "names",
                        Map.of("en", "Cause", "fi", "Vuodon syy"),
                        "helps",
                        Map.of("fi", "Mitä työryhmä löysi"),
                        "queues",
                        List.of("vuodot-" + key),
                        "required",
                        "on-close",
                        "choices",
                        List.of(
                                Map.of("key", "frost", "names", Map.of("en", "Frost", "fi", "Pakkanen")),
                                Map.of(
                                        "key",
                                        "pipe",
                                        "names",
                                        Map.of("en", "Pipe", "fi", "Putki"),
                                        "choices",
                                        List.of(Map.of(
                                                "key",
                                                "cast-iron",
                                                "names",
                                                Map.of("en", "Iron", "fi", "Valurauta")))))));
        api.post(
                "/fields",
                Map.of(
                        "key",
                        "litres-" + key,
                        "kind",
                        "number",
                        "names",
                        Map.of("en", "Litres lost", "fi", "Litroja hukkaan"),
                        "queues",
                        List.of("vuodot-" + key)));
        String conversation = api.post(
                        "/conversations",
                        Map.of(
                                "channel", "web",
                                "subject", "Vesi valuu kadulle",
                                "queue", "vuodot-" + key,
                                "customer", Map.of("email", "aino." + key + "@example.org", "name", "Aino Vesi"),
                                "text", "Myllykujalla valuu vettä."))
                .text("/url");
        open("fi", 1440, ColorScheme.LIGHT);
        signIn(EMAIL, PASSWORD);
        choose("fi");
        page.navigate(conversation);

        page.locator("button[data-key=e]").click();
        assertThat(page.locator(".notice[role=alert]")).containsText("Täytä ennen sulkemista: Vuodon syy.");
        lookAround("closing-needs-a-field");
        page.locator(".notice[role=alert] a[href='#fields']").click();
        assertThat(page.locator("#fields")).hasAttribute("open", "");
        page.locator("#fields").getByLabel("Vuodon syy").selectOption("Putki › Valurauta");
        page.locator("#fields").getByLabel("Litroja hukkaan").fill("1 250,5");
        page.locator("#fields button[type=submit]").click();

        assertThat(page.locator(".toast")).containsText("Kentät on tallennettu");
        assertThat(page.locator("#fields").getByLabel("Litroja hukkaan")).hasValue("1250,5");
        assertThat(page.locator(".entry.event").last()).containsText("Putki › Valurauta");
        lookAround("conversation-with-fields");
        page.locator("button[data-key=e]").click();
        assertThat(page.locator("#head")).containsText("Ratkaistu");

        page.navigate("/settings/fields/cause-" + key);
        assertThat(page.locator("#choices")).hasValue(java.util.regex.Pattern.compile("Valurauta"));
        lookAround("settings-of-a-field");
        choose("en");
    }

    private void choose(String language) {
        page.navigate("/profile");
        page.locator("#language").selectOption(language);
        page.locator("form[action='/profile'] button.primary").click();
    }
}
