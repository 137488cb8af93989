package heed.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsJourneyTest extends JourneyTest {

    @Test
    void an_administrator_takes_somebody_on_and_lets_them_go_and_takes_that_back() {
        api.post("/teams", Map.of("key", "journey-bills", "name", "Bills", "queues", List.of("journey-bills")));
        page.navigate("/settings/staff");
        lookAround("sign-in");
        signIn(EMAIL, PASSWORD);
        page.navigate("/settings/staff/new");
        page.locator("#name").fill("Margaret Oyelaran");
        page.locator("#email").fill("no address");
        page.locator("form[action='/settings/staff']").evaluate("form => form.noValidate = true");
        page.locator("main button.primary").click();
        assertThat(page.locator("#email-error")).isVisible();
        lookAround("staff-member");

        page.locator("#email").fill("margaret.journey@larkfield.example");
        page.locator("[id='team.journey-bills']").selectOption("agent");
        page.locator("main button.primary").click();
        assertThat(page.locator(".toast")).containsText("Margaret Oyelaran");
        lookAround("staff");

        page.locator("main input[type=search]").fill("Margaret Oyelaran");
        page.locator("main input[type=search]").press("Enter");
        page.locator("main table a").getByText("Margaret Oyelaran").click();
        page.locator("form[action$='/deactivation'] button").click();
        page.locator(".toast button").click();
        assertThat(page.locator(".toast")).containsText("can sign in again");
    }

    @Test
    void a_token_is_shown_once_and_what_was_done_stands_in_the_audit_trail() {
        signIn(EMAIL, PASSWORD);
        page.navigate("/settings/tokens");
        page.locator("#name").fill("Mail gateway");
        page.locator("input[value='mail:receive']").check();
        page.locator("main button.primary").click();
        assertThat(page.locator("#secret")).containsText("heed_");
        lookAround("tokens");

        page.navigate("/settings/audit?action=token-issue");
        assertThat(page.locator("table.figures tbody tr").first()).containsText("Token issued");
        page.locator("tbody details").first().click();
        lookAround("audit");
    }

    @Test
    void a_person_sees_their_own_page() {
        signIn(EMAIL, PASSWORD);
        page.navigate("/profile");
        lookAround("profile");
        page.navigate("/settings/teams");
        lookAround("teams");
        page.navigate("/settings");
        lookAround("settings");
    }
}
