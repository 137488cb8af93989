package heed.conversations.bulk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody who reads Finnish chooses with the keys, looks, decides, and takes it back; the mouse stays where it is. */
class DecidingWithKeysTest extends JourneyTest {

    private static final String FINNISH = "kolme kovaa sanaa peräkkäin";

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void three_are_chosen_with_x_and_shift_x_changed_and_taken_back_in_finnish() {
        for (String subject : List.of("Putki vuotaa", "Vesi on ruskeaa", "Lasku on väärin", "Muutto toukokuussa")) {
            letter(subject);
        }
        api.post("/views", Map.of("key", "kiireiset-" + key, "name", "Kiireiset", "search", "tag:" + key));
        String email = "aino." + key + "@larkfield.example";
        api.post(
                "/staff",
                Map.of(
                        "name",
                        "Aino Laine",
                        "email",
                        email,
                        "password",
                        FINNISH,
                        "roles",
                        List.of("manager"),
                        "language",
                        "fi"));
        open("fi-FI", 1440, ColorScheme.LIGHT);
        signIn(email, FINNISH);
        page.navigate("/inbox?view=kiireiset-" + key);
        assertThat(page.locator(".conversation-row")).hasCount(4);
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Shift+X");
        assertThat(page.locator(".conversation-row :checked")).hasCount(3);
        assertThat(page.locator("[data-picked]")).hasText("3 valittu");
        lookAround("bulk-chosen");

        page.keyboard().press(".");
        assertThat(page.locator("h1")).hasText("Päätä 3 keskustelusta");
        page.keyboard().press("p");
        page.keyboard().type("kii");
        assertThat(page.locator("#priority")).hasValue("urgent");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#preview-title")).hasText("3 keskustelua muuttuisi");
        lookAround("bulk-preview");
        page.locator("#priority").focus();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".toast")).containsText("3 keskustelua muutettiin.");
        page.locator(".toast button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".toast")).containsText("3 keskustelua on ennallaan.");
        lookAround("bulk-run");
    }

    @Test
    void the_list_its_views_and_its_settings_read_well_everywhere() {
        letter("Putki vuotaa");
        api.post("/views", Map.of("key", "views-" + key, "name", "Leaks that wait", "search", "tag:" + key));
        api.post(
                "/statuses",
                Map.of("key", "parts-" + key, "category", "open", "names", Map.of("en", "Awaiting parts")));
        signIn(EMAIL, PASSWORD);
        page.navigate("/inbox?view=views-" + key);
        page.keyboard().press("v");
        assertThat(page.locator("#list-menu .menu-body")).isVisible();
        lookAround("list-menu");
        page.locator("#list-menu input[name=table]").check();
        page.locator("#list-menu form[method=post] button").click();
        assertThat(page.locator("table.figures tbody tr")).hasCount(1);
        lookAround("table");
        page.navigate("/views");
        lookAround("views");
        page.navigate("/views/views-" + key);
        lookAround("view");
        page.navigate("/settings/queues");
        lookAround("queues");
        page.navigate("/settings/queues/support");
        lookAround("queue");
        page.navigate("/settings/statuses/parts-" + key);
        lookAround("statuses");
        page.navigate("/inbox");
        page.locator("#list-menu summary").click();
        page.locator("#list-menu input[name=table]").uncheck();
        page.locator("#list-menu form[method=post] button").click();
        assertThat(page.locator("#inbox-list.list")).isVisible();
    }

    private void letter(String subject) {
        api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        subject,
                        "tags",
                        List.of(key),
                        "customer",
                        Map.of("email", "ada-" + key + "@example.org", "name", "Ada Whitlock"),
                        "text",
                        "Onko vesi turvallista juoda?"));
    }
}
