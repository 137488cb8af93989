package heed.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import heed.platform.Ids;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who never touches the mouse finds, opens, answers and leaves. */
class KeysTest extends JourneyTest {

    private final String key = Ids.next().toString().substring(24);

    @BeforeEach
    void two_letters_wait() {
        for (String subject : new String[] {"First " + key, "Second " + key}) {
            api.post(
                    "/conversations",
                    Map.of(
                            "channel",
                            "web",
                            "subject",
                            subject,
                            "text",
                            "Is it safe?",
                            "customer",
                            Map.of("email", "ada-" + key + "@example.org", "name", "Ada Whitlock")));
        }
        signIn(EMAIL, PASSWORD);
    }

    @Test
    void a_conversation_is_found_opened_and_noted_with_keys_alone() {
        page.navigate("/inbox");
        page.keyboard().press("/");
        page.keyboard().type(key);
        page.keyboard().press("Enter");
        assertThat(page.locator(".conversation-row")).hasCount(2);

        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator("main h1")).containsText(key);
        page.keyboard().press("n");
        page.keyboard().press("Tab");
        page.locator("textarea[name=words]").focus();
        page.keyboard().type("The laboratory says yes.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".entry.note")).containsText("The laboratory says yes.");
    }

    @Test
    void the_palette_and_the_sheet_of_keys_open_and_close() {
        page.navigate("/inbox");
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette")).isVisible();
        page.keyboard().type("standards");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/standards");

        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).not().isVisible();
    }

    @Test
    void the_inbox_reads_well_everywhere_and_in_finnish() {
        page.navigate("/inbox?q=" + key);
        lookAround("inbox");
        page.locator(".conversation-row a").first().click();
        lookAround("conversation");

        open("fi-FI", 1440, ColorScheme.LIGHT);
        page.navigate("/sign-in");
        assertThat(page.locator("html")).hasAttribute("lang", "fi");
    }

    @Test
    void a_live_part_takes_no_word_from_the_next_page() {
        page.navigate("/inbox?q=" + key);
        page.locator(".conversation-row a").first().click();
        page.evaluate("""
                async () => {
                  const body = new URLSearchParams({ _csrf: document.querySelector("[name=_csrf]").value });
                  const path = location.pathname.replace(/$/, "/watch");
                  await fetch(path, { method: "POST", body, redirect: "manual" });
                  await fetch(location.pathname, { headers: { "Heed-Live": "true" } });
                }""");
        page.navigate(java.net.URI.create(page.url()).getPath());
        assertThat(page.locator(".toast")).isVisible();
    }
}
