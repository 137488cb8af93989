package heed.channels.mail.boxes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import heed.realmail.Dovecot;
import org.junit.jupiter.api.Test;

/** In Finnish: a mailbox is connected with a wrong password; the page says why, it is mended, and a letter arrives. */
class ConnectingJourneyTest extends JourneyTest {

    @Test
    void a_wrong_password_is_understood_and_mended() {
        Dovecot server = Dovecot.shared();
        var mailbox = new ConnectedMailbox(api, server);
        open("fi", 1440, ColorScheme.LIGHT);
        signIn(EMAIL, PASSWORD);
        choose("fi");
        page.navigate("/settings/mail");
        page.locator("a[href$='" + mailbox.address + "']").click();
        page.locator("#host").fill("localhost");
        page.locator("#port").fill(Integer.toString(server.imap()));
        page.locator("#encryption").selectOption("none");
        page.locator("#password").fill("väärä arvaus");
        page.locator("form[action$='/connection'] button.primary").click();
        assertThat(page.locator("#password-error")).containsText("Palvelin ei hyväksy käyttäjää");
        assertThat(page.locator("#host")).hasValue("localhost");
        assertThat(page.locator("#password")).hasValue("");
        lookAround("mailbox-with-a-wrong-password");

        page.locator("#password").fill(mailbox.password);
        page.locator("form[action$='/connection'] button.primary").click();
        assertThat(page.locator(".toast")).containsText("on yhdistetty");
        mailbox.awaitState("well").receive("Vuoto kellarissa").awaitSubjects("Vuoto kellarissa");
        page.reload();
        assertThat(page.locator("#mailbox-state")).containsText("Kirjeet haetaan");
        assertThat(page.locator("#mailbox-state")).containsText("1 kirje haettu");
        lookAround("mailbox-that-is-connected");
        page.navigate("/settings/mail/status");
        assertThat(page.locator("#mailboxes")).containsText(mailbox.address);
        lookAround("mailboxes-and-how-they-are");
        choose("en");
    }

    private void choose(String language) {
        page.navigate("/profile");
        page.locator("#language").selectOption(language);
        page.locator("form[action='/profile'] button.primary").click();
    }
}
