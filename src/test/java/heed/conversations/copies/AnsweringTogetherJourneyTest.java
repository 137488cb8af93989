package heed.conversations.copies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import heed.identity.Roles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In Finnish: a draft with a template's file is left for a colleague, who goes on with it and sends a copy to a neighbour. */
class AnsweringTogetherJourneyTest extends JourneyTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    Roles roles;

    @Test
    void one_begins_another_goes_on_and_a_neighbour_gets_a_copy() {
        api.post("/queues", Map.of("key", "queue-of-the-roles", "name", "Queue of the roles"));
        String mailbox = "vesi-" + key + "@larkfield.example";
        api.post("/mailboxes", Map.of("address", mailbox, "name", "Vesi", "queue", "queue-of-the-roles"));
        String conversation = api.post(
                        "/mail?mailbox=" + mailbox,
                        "message/rfc822",
                        ("From: Aino Vesi <aino-" + key + "@example.com>\nTo: " + mailbox + "\nCc: Naapuri <naapuri-"
                                        + key
                                        + "@example.com>\nMessage-ID: <" + key
                                        + "@example.com>\nSubject: Ruskeaa vettä\n\nVesi on ruskeaa.")
                                .getBytes(StandardCharsets.UTF_8))
                .text("/conversation");
        String url = api.get("/conversations/" + conversation).text("/url");
        String template = api.post(
                        "/reply-templates",
                        Map.of(
                                "code",
                                "huuhtelu-" + key,
                                "name",
                                "Huuhtelu " + key,
                                "scope",
                                "company",
                                "wordings",
                                Map.of("en", Map.of("text", "Huuhtelemme putken tänään."))))
                .text("/id");
        api.post(
                "/reply-templates/" + template + "/files?name=huuhteluohje.txt",
                "application/octet-stream",
                "Avaa hana viideksi minuutiksi.".getBytes(StandardCharsets.UTF_8));

        open("fi", 1440, ColorScheme.LIGHT);
        signIn(roles.email("agent"), Roles.PASSWORD);
        choose("fi");
        page.navigate(url);
        page.locator("#words").fill("::huuhtelu-" + key);
        page.locator("#reply-templates .choice button").first().click();
        assertThat(page.locator("#words")).hasValue("Huuhtelemme putken tänään.");
        assertThat(page.locator("#uploads .upload-name")).hasText("huuhteluohje.txt");
        assertThat(page.locator("#copies")).containsText("Oli kirjeen kopiokentässä");
        page.locator("#shared-draft summary").click();
        lookAround("composer-with-copies-and-files");
        page.locator("#shared-draft button").click();
        assertThat(page.locator(".toast")).containsText("Luonnoksesi odottaa");

        open("fi", 1440, ColorScheme.LIGHT);
        signIn(roles.email("lead"), Roles.PASSWORD);
        choose("fi");
        page.navigate(url);
        assertThat(page.locator(".left-draft")).containsText("Huuhtelemme putken tänään.");
        assertThat(page.locator(".left-draft")).containsText("huuhteluohje.txt");
        lookAround("a-draft-that-was-left");
        page.locator(".left-draft button").click();
        assertThat(page.locator("#words")).hasValue("Huuhtelemme putken tänään.");
        assertThat(page.locator("#uploads .upload-name")).hasText("huuhteluohje.txt");
        page.locator("#copies input[type=checkbox]").check();
        page.locator("#composer button.primary").click();
        assertThat(page.locator(".toast")).isVisible();
        page.waitForCondition(() -> api.get("/conversations/" + conversation + "/copies")
                .text("/items/0/state")
                .equals("copied"));
        page.navigate(url);
        assertThat(page.locator(".copies-below")).containsText("naapuri-" + key + "@example.com");
        lookAround("a-reply-with-a-copy");
        choose("en");

        page.navigate("/reply-templates/" + template);
        assertThat(page.locator(".template-files")).containsText("huuhteluohje.txt");
        lookAround("template-with-a-file");
    }

    private void choose(String language) {
        page.navigate("/profile");
        page.locator("#language").selectOption(language);
        page.locator("form[action='/profile'] button.primary").click();
    }
}
