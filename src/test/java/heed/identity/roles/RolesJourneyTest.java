package heed.identity.roles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RolesJourneyTest extends JourneyTest {

    @Test
    void an_administrator_writes_a_role_that_only_advises_and_sees_who_may_do_what() {
        api.post("/queues", Map.of("key", "journey-advice", "name", "Advice"));
        api.post("/teams", Map.of("key", "journey-advice", "name", "Advice", "queues", List.of("journey-advice")));
        page.navigate("/settings/roles");
        signIn(EMAIL, PASSWORD);
        page.navigate("/settings/roles");
        lookAround("roles");
        page.locator("#name").fill("Adviser");
        page.locator("#key").fill("journey-adviser");
        page.locator("#like").selectOption("agent");
        page.locator("main button.primary").click();
        page.locator("input[value='conversations:reply']").uncheck();
        lookAround("role");
        page.locator("main button.primary").click();
        assertThat(page.locator(".toast")).containsText("Adviser");

        page.navigate("/settings/rights");
        lookAround("rights");
    }
}
