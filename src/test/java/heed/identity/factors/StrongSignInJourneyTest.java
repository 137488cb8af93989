package heed.identity.factors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import heed.identity.Newcomers;
import heed.identity.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StrongSignInJourneyTest extends JourneyTest {

    private static final String AINO = "aino.journey@larkfield.example";

    @Autowired
    Newcomers newcomers;

    @Autowired
    Clock clock;

    @Test
    void aino_sets_up_an_app_and_a_passkey_and_signs_in_with_each_in_finnish() {
        StaffId aino = newcomers.employ(AINO);
        api.patch("/staff/" + aino.value(), Map.of("language", "fi", "name", "Aino Virtanen"));
        open("fi-FI", 1440, ColorScheme.LIGHT);
        fingerprint();
        page.navigate("/sign-in");
        assertThat(page.getByText("Kirjaudu pääsyavaimella")).isVisible();
        lookAround("factors-sign-in");

        byte[] secret = setsUpTheApp();
        signsInWithACode(secret);
        addsAPasskey();
        signsInWithThePasskey();
        confirmsWithThePasskey();
    }

    @Test
    void an_administrator_demands_second_factors_and_helps_a_colleague_who_lost_hers() {
        StaffId nell = newcomers.employ("nell.journey@larkfield.example");
        signIn(EMAIL, PASSWORD);
        page.navigate("/settings/sign-in");
        lookAround("factors-policy");
        page.navigate("/settings/staff/" + nell.value());
        page.locator("a[href$='/access']").click();
        assertThat(page.locator("main")).containsText("signs in without a second factor");
        lookAround("factors-access");
    }

    private byte[] setsUpTheApp() {
        signIn(AINO, Newcomers.PASSPHRASE);
        page.navigate("/profile");
        lookAround("factors-profile");
        page.locator("form[action='/profile/authenticator'] button").click();
        assertThat(page.locator("svg.qr")).isVisible();
        lookAround("factors-enrolment");
        byte[] secret = FactorsTest.decoded(page.locator("#secret").textContent());
        page.locator("#code").fill("000000");
        page.locator("main button.primary").click();
        assertThat(page.locator("#code-error")).isVisible();
        page.locator("#code").fill(Totp.code(secret, Totp.step(clock.instant())));
        page.locator("main button.primary").click();
        assertThat(page.locator("#codes li")).hasCount(10);
        lookAround("factors-codes");
        page.locator("main a.primary").click();
        assertThat(page.locator("main")).containsText("10 varakoodia on jäljellä");
        return secret;
    }

    private void signsInWithACode(byte[] secret) {
        signOut();
        signIn(AINO, Newcomers.PASSPHRASE);
        assertThat(page.locator("h1")).hasText("Vielä yksi vaihe");
        page.locator("#code").fill("wrong");
        page.locator("main button.primary").click();
        assertThat(page.locator("[role=alert]")).isVisible();
        lookAround("factors-second-factor");
        page.locator("#code").fill(Totp.code(secret, Totp.step(clock.instant()) + 1));
        page.locator("main button.primary").click();
        assertThat(page.locator("nav").first()).isVisible();
    }

    private void addsAPasskey() {
        page.navigate("/profile/passkeys/new");
        page.locator("#name").fill("Työkannettava");
        lookAround("factors-passkey");
        page.locator("main button.primary").click();
        assertThat(page.locator(".toast")).containsText("Työkannettava");
        lookAround("factors-profile-with-both");
    }

    private void signsInWithThePasskey() {
        signOut();
        page.navigate("/sign-in?next=%2Fprofile");
        page.locator("form[data-passkey] button").click();
        assertThat(page.locator("h1")).hasText("Aino Virtanen");
    }

    private void confirmsWithThePasskey() {
        newcomers.letPass(Duration.ofMinutes(11), AINO);
        page.navigate("/profile/passkeys/new");
        assertThat(page.locator("h1")).hasText("Vahvista, että se olet sinä");
        lookAround("factors-confirmation");
        page.locator("form[data-passkey] button").click();
        assertThat(page.locator("h1")).hasText("Lisää pääsyavain");
    }

    private void signOut() {
        page.navigate("/profile");
        page.locator("form[action='/sign-out'] button").last().click();
        assertThat(page.locator("input[name=password]")).isVisible();
    }

    /** A reader of fingers that always knows the finger, as the browser's tools lend one. */
    private void fingerprint() {
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("WebAuthn.enable");
        var reader = new JsonObject();
        reader.addProperty("protocol", "ctap2");
        reader.addProperty("transport", "internal");
        reader.addProperty("hasResidentKey", true);
        reader.addProperty("hasUserVerification", true);
        reader.addProperty("isUserVerified", true);
        reader.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", reader);
        tools.send("WebAuthn.addVirtualAuthenticator", wanted);
    }
}
