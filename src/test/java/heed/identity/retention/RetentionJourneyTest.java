package heed.identity.retention;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In Finnish: somebody writes how long words are kept and tries it, somebody else puts it in force and ends it again. */
class RetentionJourneyTest extends JourneyTest {

    private static final String PASSWORD = "kolme vuotta riittää hyvin";

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Suljettu kolme vuotta sitten " + key;

    @Autowired
    JdbcClient db;

    @Test
    void one_writes_and_tries_another_puts_in_force() {
        String queue = "vanhat-" + key;
        api.post("/queues", Map.of("key", queue, "name", "Vanhat " + key));
        conversations(queue);
        open("fi-FI", 1440, ColorScheme.LIGHT);
        signIn(manager("Aino Koski"), PASSWORD);
        page.navigate("/settings/privacy/retention");
        lookAround("retention-new");
        page.locator("#name").fill(name);
        page.locator("#queue").selectOption(queue);
        page.locator("#days").fill("0");
        page.locator("form:has(#days) button.primary").click();
        assertThat(page.locator("#days-error")).containsText("Kirjoita päivien määrä");
        assertThat(page.locator("#name")).hasValue(name);
        lookAround("retention-refused");
        page.locator("#days").fill("1095");
        page.locator("form:has(#days) button.primary").click();
        assertThat(page.locator("h1")).hasText(name);
        page.locator("form[action$='/trial'] button").click();
        assertThat(page.locator("main")).containsText("2 poistuisi");
        assertThat(page.locator("main")).containsText("Jää: laki vaatii säilyttämään");
        assertThat(page.locator("form[action$='/release']")).hasCount(0);
        lookAround("retention-tried");
        String rule = page.url();

        open("fi-FI", 1440, ColorScheme.LIGHT);
        signIn(manager("Eero Salo"), PASSWORD);
        page.navigate(rule);
        page.locator("form[action$='/release'] button").click();
        assertThat(page.locator(".state").first()).hasText("Vapautettu");
        page.navigate("/settings/privacy/retention");
        assertThat(page.locator(".promise:has-text('" + key + "')")).containsText("Eero Salo");
        lookAround("retention-rules");
        page.navigate(rule);
        page.locator("form[action$='/ending'] button").click();
        assertThat(page.locator(".state").first()).hasText("Päättynyt");
        assertThat(page.locator("form[action$='/trial']")).hasCount(0);
    }

    private void conversations(String queue) {
        for (String who : List.of("ada", "bea", "cleo")) {
            String id = api.post(
                            "/conversations",
                            Map.of(
                                    "channel",
                                    "email",
                                    "subject",
                                    "Vesimittari",
                                    "queue",
                                    queue,
                                    "customer",
                                    Map.of("email", who + "." + key + "@example.org"),
                                    "text",
                                    "Mittari vuotaa."))
                    .text("/id");
            api.post("/conversations/" + id + "/entries", Map.of("kind", "reply", "text", "Tulemme huomenna."));
            api.patch("/conversations/" + id, Map.of("status", "closed"));
            if (who.equals("cleo")) {
                String customer = api.get("/conversations/" + id).text("/customer/id");
                api.post("/customers/" + customer + "/holds", Map.of("reason", "oikeudenkäynti"));
            }
        }
        db.sql(
                        "update conversations.conversation set last_entry_at = last_entry_at - interval '4 years' where queue = :queue")
                .param("queue", queue)
                .update();
        db.sql("""
                update conversations.closing k set closed_at = closed_at - interval '4 years'
                  from conversations.conversation c where c.id = k.conversation and c.queue = :queue
                """).param("queue", queue).update();
    }

    private String manager(String who) {
        String email = who.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + key + "@larkfield.example";
        api.post(
                "/staff",
                Map.of(
                        "name",
                        who,
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "language",
                        "fi",
                        "roles",
                        List.of("manager")));
        return email;
    }
}
