package heed.conversations.bulk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.Answer;
import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Somebody who reads Slovenian answers many with a macro, sees the slip, and not one reply leaves. */
class MacroForManyJourneyTest extends JourneyTest {

    private static final String SECRET = "tri trde besede zapored";

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_macro_is_run_on_three_and_taken_back_before_a_reply_leaves_in_slovenian() {
        List<String> letters = List.of(letter("Rjava voda"), letter("Ni pritiska"), letter("Voda smrdi"));
        api.post(
                "/macros",
                Map.of(
                        "key",
                        "izpiranje-" + key,
                        "name",
                        "Izpiranje " + key,
                        "scope",
                        "company",
                        "actions",
                        List.of(
                                Map.of("action", "reply", "text", "Spoštovani, vod izperemo še danes."),
                                Map.of("action", "status", "to", "resolved"))));
        String email = "maja." + key + "@larkfield.example";
        api.post(
                "/staff",
                Map.of(
                        "name",
                        "Maja Zupan",
                        "email",
                        email,
                        "password",
                        SECRET,
                        "roles",
                        List.of("manager"),
                        "language",
                        "sl"));
        open("sl-SI", 1440, ColorScheme.LIGHT);
        signIn(email, SECRET);
        page.navigate("/settings/reply-delay");
        page.locator("#own").fill("60");
        page.locator("form[action$='/own'] button").first().click();

        page.navigate("/inbox?view=all&q=tag:" + key);
        assertThat(page.locator(".conversation-row")).hasCount(3);
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Shift+X");
        page.keyboard().press(".");
        page.locator("#macro").selectOption("Izpiranje " + key);
        page.locator("#macro").focus();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#preview-title")).containsText("3");
        lookAround("bulk-macro-preview");
        page.locator("#macro").focus();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".toast")).containsText("Odgovori odidejo čez 60 s");
        assertThat(page.locator(".notice")).containsText("še niso odšli");
        lookAround("bulk-replies-leaving");
        page.locator("#bulk-run form button").click();
        assertThat(page.locator("#silent")).hasText("Kdo ne dobi odgovora");
        lookAround("bulk-replies-taken-back");
        for (String each : letters) {
            Answer now = api.get("/conversations/" + each);
            Assertions.assertEquals("open", now.text("/status"));
            Assertions.assertFalse(now.body().contains("izperemo"));
        }
    }

    private String letter(String subject) {
        return api.post(
                        "/conversations",
                        Map.of(
                                "channel",
                                "web",
                                "subject",
                                subject,
                                "tags",
                                List.of(key),
                                "customer",
                                Map.of("email", UUID.randomUUID() + "@example.org", "name", "Ada Whitlock"),
                                "text",
                                "Ali je varna?"))
                .text("/id");
    }
}
