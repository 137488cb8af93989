package heed.channels.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import heed.Answer;
import heed.JourneyTest;
import heed.Letters;
import heed.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ana Novak sees on her phone what became of the brown water, in Slovenian, and nobody gave her a password. */
class CustomersEveningJourneyTest extends JourneyTest {

    @Autowired
    private JdbcClient db;

    private final String ana = "ana." + Ids.next() + "@mlinska.example";
    private String number = "";

    @BeforeEach
    void anaHasAsked() {
        db.sql("delete from identity.throttle").update();
        Answer opened = api.post(
                "/conversations",
                Map.of(
                        "channel", "chat",
                        "subject", "Rjava voda v Mlinski ulici",
                        "language", "sl",
                        "customer", Map.of("email", ana, "name", "Ana Novak", "language", "sl"),
                        "text", "Voda je **rjava**. Jo otrok lahko pije?"));
        Assertions.assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        number = opened.text("/number");
        String entries = "/conversations/" + opened.text("/id") + "/entries";
        api.post(entries, Map.of("kind", "note", "text", "Spet ona."));
        api.post(entries, Map.of("kind", "reply", "text", "Draga Ana, jutri pridemo. Je voda rjava ves dan?"));
        api.patch("/conversations/" + opened.text("/id"), Map.of("status", "waiting-customer"));
    }

    @Test
    void she_comes_in_by_her_mail_answers_closes_and_opens_again() {
        openPhone("sl-SI");
        page.navigate("/portal");
        assertThat(page.locator("h1")).hasText("Vaša vprašanja");
        lookAround("portal-sign-in");
        page.locator("#email").fill(ana);
        page.locator("main button.primary").tap();
        assertThat(page.locator("main [role=status]")).hasText("Če ta naslov poznamo, je povezava že na poti.");

        String link = new Letters(MAIL, ana).link(1);
        openPhone("en-GB");
        page.navigate(link);
        assertThat(page.locator("main")).containsText("Vstopate kot " + ana);
        lookAround("portal-link");
        page.locator("main button.primary").click();

        assertThat(page.locator(".portal-list")).containsText("Čakamo na vas");
        lookAround("portal-questions");
        page.locator(".portal-list a").click();
        assertThat(page.locator(".timeline .entry")).hasCount(2);
        lookAround("portal-question");

        page.locator("#text").fill("Samo zvečer. Slika je priložena.");
        page.setInputFiles(
                "#files", new FilePayload("voda.txt", "text/plain", "rjava".getBytes(StandardCharsets.UTF_8)));
        page.locator("main button.primary").click();
        assertThat(page.locator(".toast")).containsText("Vaš odgovor je pri nas.");
        assertThat(page.locator(".timeline .entry").last()).containsText("voda.txt");
        assertThat(page.locator(".page-head .state")).hasText("Dolgujemo vam odgovor");

        page.locator(".portal-solve button").click();
        assertThat(page.locator(".page-head .state")).hasText("Rešeno");
        lookAround("portal-solved");
        page.locator("main button.primary").click();
        assertThat(page.locator(".timeline .entry").last()).containsText("To še ni rešeno.");
        assertThat(page.locator(".page-head .state")).hasText("Dolgujemo vam odgovor");

        page.locator(".portal-bar a[href$=new]").click();
        lookAround("portal-ask");
        page.locator(".portal-leave button").click();
        assertThat(page).hasURL(address() + "/portal/sign-in");

        anAgentSeesIt();
    }

    private void anAgentSeesIt() {
        open("en-GB", 1440, ColorScheme.LIGHT);
        signIn(EMAIL, PASSWORD);
        page.navigate("/conversations/" + number);
        List<String> seen = page.locator(".timeline .entry").allTextContents();
        Assertions.assertThat(String.join("\n", seen))
                .contains("Samo zvečer.", "voda.txt", "Written in the customer portal, signed in (assurance level 2)")
                .contains("The customer says in the portal that it is solved", "To še ni rešeno.");
        lookAround("portal-seen-by-staff");
        page.navigate("/settings/portal");
        lookAround("portal-settings");
    }
}
