package heed.conversations.disclosures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import heed.identity.Roles;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody asks for what is known of a customer: once they get it by the hands of two, once they do not. */
class DisclosureJourneyTest extends JourneyTest {

    @Autowired
    Roles roles;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private String conversation = "";

    @BeforeEach
    void somebody_asks() {
        api.post("/queues", Map.of("key", "queue-of-the-roles", "name", "Supply and leaks"));
        conversation = api.post(
                        "/conversations",
                        Map.of(
                                "channel", "web",
                                "subject", "Sopimukseni kopio",
                                "customer", Map.of("email", "aino." + key + "@example.org", "name", "Aino Vesi"),
                                "queue", "queue-of-the-roles",
                                "text", "Voitteko lähettää sopimukseni?"))
                .text("/url");
    }

    @Test
    void a_contract_is_released_by_two_people() {
        speak("agent", "fi");
        page.navigate(conversation);
        page.locator("#disclosures summary").click();
        page.locator("#disclosures a[href^='/disclosures/new']").click();
        page.locator("#asked").fill("Vesisopimuksen kopio");
        page.locator("form button.primary").click();
        assertThat(page.locator(".steps .now .name")).hasText("Luokiteltu");
        lookAround("disclosure-to-classify");

        page.locator("input[name=sensitivity][value=high]").check();
        page.locator("input[name=classes][value=contract]").check();
        page.locator("#basis").fill("Sopimus 2024-118");
        page.locator("#ethics").fill("Kukaan muu ei asu siellä");
        page.locator("#classify button").click();
        page.locator("#method").selectOption("two-factors");
        page.locator("#evidence").fill("Koodi ja takaisinsoitto");
        page.locator("form[action$=verification] .form-foot button").click();
        assertThat(page.locator(".notice")).containsText("tiiminvetäjä");
        String one = page.url();

        open("fi", 1440, ColorScheme.LIGHT);
        speak("lead", "fi");
        page.navigate("/disclosures");
        page.locator("a", new Page.LocatorOptions().setHasText("Vesisopimuksen kopio"))
                .last()
                .click();
        page.locator("form[action$=authorisation] button").click();
        lookAround("disclosure-authorised");
        page.locator("#told").fill("Sopimus 2024-118");
        page.locator("#reply").fill("Tässä sopimuksesi.");
        page.locator("#release button").click();
        assertThat(page.locator(".notice[role=alert]")).containsText("joku muu");
        assertThat(page.locator("#reply")).hasValue("Tässä sopimuksesi.");

        open("fi", 360, ColorScheme.DARK);
        signIn(roles.email("agent"), Roles.PASSWORD);
        page.navigate(one);
        page.locator("#told").fill("Sopimus 2024-118");
        page.locator("#reply").fill("Tässä sopimuksesi.");
        page.locator("#release button").click();
        assertThat(page.locator(".toast")).containsText("Lähetetty asiakkaalle");
        page.navigate(conversation);
        assertThat(page.locator(".entry.reply")).containsText("Tässä sopimuksesi.");
        choose("en");
        open("en-GB", 1440, ColorScheme.LIGHT);
        speak("lead", "en");
    }

    /** Signs in and reads Heed in a language. */
    private void speak(String role, String language) {
        signIn(roles.email(role), Roles.PASSWORD);
        choose(language);
    }

    private void choose(String language) {
        page.navigate("/profile");
        page.locator("#language").selectOption(language);
        page.locator("form[action='/profile'] button.primary").click();
    }

    @Test
    void a_stranger_gets_nothing() {
        signIn(roles.email("agent"), Roles.PASSWORD);
        page.navigate(conversation);
        page.locator("#disclosures summary").click();
        page.locator("#disclosures a[href^='/disclosures/new']").click();
        page.locator("#asked").fill("Her neighbour's readings");
        page.locator("form button.primary").click();

        page.navigate(conversation);
        page.locator("#words").fill("The neighbour's meter stands at 99182.");
        page.locator(".send .primary").click();
        assertThat(page.locator("#composer")).isVisible();
        assertThat(page.locator("#words")).hasValue("The neighbour's meter stands at 99182.");
        assertThat(page.locator(".thing-foot")).containsText("99182");

        page.locator("#disclosures .promise a").click();
        page.locator("#refuse summary").click();
        page.locator("#reason").fill("About somebody else");
        page.locator("#refusal").fill("We can tell this to the neighbour only.");
        page.locator("#refuse button").click();
        assertThat(page.locator(".toast")).containsText("Refused");
        lookAround("disclosure-refused");
        page.navigate(conversation);
        lookAround("conversation-with-a-disclosure");
        assertThat(page.locator(".entry.reply")).containsText("neighbour only");
    }
}
