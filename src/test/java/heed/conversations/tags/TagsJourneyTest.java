package heed.conversations.tags;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody tags a letter by a suggestion, makes one tag of two, and takes it back. */
class TagsJourneyTest extends JourneyTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_suggested_tag_is_merged_and_parted() {
        api.post("/tags", Map.of("name", "puddle-" + key, "colour", "blue"));
        String conversation = api.post(
                        "/conversations",
                        Map.of(
                                "channel", "web",
                                "subject", "Water in the street",
                                "customer", Map.of("email", "ada." + key + "@example.org", "name", "Ada Whitlock"),
                                "tags", List.of("leak-" + key),
                                "text", "It runs down Mill Lane."))
                .text("/url");
        signIn(EMAIL, PASSWORD);
        page.navigate(conversation);
        page.locator("#handling-panel > summary").click();
        page.locator("#tags").fill("leak-" + key + " pud");
        assertThat(page.locator("#tag-suggestions option[value='leak-" + key + " puddle-" + key + "']"))
                .isAttached();
        page.locator("#tags").fill("leak-" + key + " puddle-" + key);
        page.locator("#handling button[type=submit]").click();
        assertThat(page.locator("#tags")).hasValue("leak-" + key + " puddle-" + key);

        page.navigate("/settings/tags?q=leak-" + key);
        page.locator(".tag-list a.tag").click();
        lookAround("settings-of-a-tag");
        page.locator("#into").fill("puddle-" + key);
        page.locator("form[action$='/merges'] button").click();
        assertThat(page.locator(".toast")).containsText("has become puddle-" + key);
        page.navigate(conversation);
        assertThat(page.locator("#tags")).hasValue("puddle-" + key);

        page.navigate("/settings/tags?q=puddle-" + key);
        lookAround("settings-tags");
        page.locator(".tag-list a.tag").click();
        page.locator("form[action$='/merges/undo'] button").click();
        page.navigate(conversation);
        assertThat(page.locator("#tags")).hasValue("puddle-" + key + " leak-" + key);
    }
}
