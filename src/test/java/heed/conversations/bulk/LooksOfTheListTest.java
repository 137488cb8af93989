package heed.conversations.bulk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages of views, queues and statuses, and the list in its two shapes, as a person sees them. */
class LooksOfTheListTest extends JourneyTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

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
        page.locator("#list-menu form button").click();
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
        page.locator("#list-menu form button").click();
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
