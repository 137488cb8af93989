package heed.channels.mail.aside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import heed.JourneyTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Someone who answers letters finds one that was set aside, on a telephone and in Slovenian. */
class MailSetAsideJourneyTest extends JourneyTest {

    @Test
    void a_letter_that_was_set_aside_is_let_in() {
        String subject = "Ni vode " + UUID.randomUUID();
        api.post(
                "/mail?mailbox=help@larkfield.example",
                "message/rfc822",
                ("From: Maja Kovač <maja@mill-lane.example>\nX-Spam-Flag: YES\nSubject: " + subject
                                + "\nContent-Type: text/plain; charset=utf-8\n\nOd jutra ni vode.\n")
                        .getBytes(UTF_8));
        openPhone("sl");
        signIn(EMAIL, PASSWORD);
        page.navigate("/profile");
        page.selectOption("#language", "sl");
        page.locator("form[action='/profile'] button.primary").click();

        page.navigate("/places");
        page.locator(
                        "main a[href='/mail/set-aside'], nav.ways a[href='/mail/set-aside'], .ways a[href='/mail/set-aside']")
                .first()
                .click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Odloženo");
        lookAround("aside-list");
        page.setViewportSize(360, 780);
        page.locator(".aside-rows a", new Page.LocatorOptions().setHasText(subject))
                .click();
        page.locator("pre").waitFor();
        lookAround("aside-one");
        page.setViewportSize(360, 780);
        page.locator("form[action$='/reading'] button").click();

        page.locator(".toast, [role=status]").first().waitFor();
        assertThat(page.content()).doesNotContain(subject);
        page.navigate("/profile");
        page.selectOption("#language", "en");
        page.locator("form[action='/profile'] button.primary").click();
    }
}
