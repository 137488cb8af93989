package heed.identity.invitations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import heed.Letters;
import heed.identity.providers.IdentityServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In Slovenian: an administrator invites, the invited comes, and signs in with the company's account the next day. */
class ComingInJourneyTest extends JourneyTest {

    private static final String KEY = "journey-login";
    private static final String KEEPER = "skrbnica.journey@larkfield.example";
    private static final String SECRET = "a quiet word at the weir";

    @Test
    void somebody_is_invited_comes_and_signs_in_with_the_account_of_the_company() {
        String robin = "robin.quill@larkfield.example";
        api.post(
                "/staff",
                Map.of(
                        "name",
                        "Živa Kos",
                        "email",
                        KEEPER,
                        "password",
                        SECRET,
                        "roles",
                        java.util.List.of("administrator"),
                        "language",
                        "sl"));
        try (var server = new IdentityServer(address(), KEY)) {
            server.tellTheTruth();
            String permit = server.allowedBy(api);
            open("sl-SI", 1440, ColorScheme.LIGHT);
            signIn(KEEPER, SECRET);
            invite(robin);
            setUp(server);
            lookBack();

            open("sl-SI", 1440, ColorScheme.LIGHT);
            accept(new Letters(MAIL, robin).link(1));

            server.claim("sub", robin);
            server.claim("email", robin);
            open("sl-SI", 1440, ColorScheme.LIGHT);
            comeBack();
            api.delete(permit);
        } finally {
            api.delete("/providers/" + KEY);
        }
    }

    private void invite(String robin) {
        page.navigate("/settings/invitations/new");
        page.locator("#email").fill(robin);
        page.locator("#language").selectOption("sl");
        page.locator("input[value=observer]").check();
        lookAround("invitation-form");
        page.locator("main button.primary").click();
        assertThat(page.locator(".toast")).containsText("Povabili ste " + robin);
        lookAround("invitations");
    }

    private void setUp(IdentityServer server) {
        page.navigate("/settings/providers");
        page.locator("#name").fill("Larkfield");
        page.locator("#key").fill(KEY);
        page.locator("#issuer").fill(server.issuer());
        page.locator("#clientId").fill(IdentityServer.CLIENT);
        page.locator("#clientSecret").fill(IdentityServer.SECRET);
        page.locator("main button.primary").click();
        assertThat(page.locator("tbody")).containsText("Larkfield");
        lookAround("providers");
    }

    private void lookBack() {
        page.navigate("/settings/audit");
        assertThat(page.locator("main")).containsText("Živa Kos");
        lookAround("audit");
        page.navigate("/settings/providers/" + KEY);
        page.locator("#groupsClaim").fill("groups");
        page.locator("[id='groups/0/group']").fill("heed-opazovalci");
        page.locator("main button:has-text('Shrani skupine')").click();
        assertThat(page.locator("[id='groups/0/role-error']")).containsText("vlogo, ekipo ali oboje");
        page.locator("[id='groups/0/role']").selectOption("observer");
        page.locator("main button:has-text('Shrani skupine')").click();
        assertThat(page.locator(".toast")).containsText("Veljajo od naslednje prijave");
        lookAround("provider");
    }

    private void accept(String link) {
        page.navigate(link);
        assertThat(page.locator("h1")).hasText("Dobrodošli");
        lookAround("invitation-accept");
        page.locator("#name").fill("Robin Quill");
        page.locator("#password").fill("herons stand very still");
        page.locator("button.primary").click();
        assertThat(page.locator(".rail, nav").first()).isVisible();
        page.navigate(link);
        assertThat(page.locator("h1")).hasText("To vabilo ne velja več");
    }

    private void comeBack() {
        page.navigate("/password-reset");
        lookAround("password-reset");
        page.navigate("/sign-in?next=/profile");
        lookAround("sign-in-with");
        page.getByText("Prijava prek Larkfield").click();
        page.locator("#username, input[name=username]").first().fill("robin");
        page.locator("input[name=password]").fill(IdentityServer.PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page.locator("main")).containsText("Robin Quill");
        lookAround("profile-with-company-account");
        page.getByText("Uredite račune").click();
        assertThat(page.locator("h1")).hasText("Računi podjetja");
        lookAround("own-providers");
    }
}
