package heed.channels.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator leaves Zendesk, in Russian. */
class ImportingJourneyTest extends JourneyTest {

    private static final String SECRET = "a window over the weir 7";

    @Test
    void an_export_is_brought_looked_at_taken_in_and_found_by_its_old_number() {
        String key = UUID.randomUUID().toString().substring(0, 8);
        Map<String, ?> who = Map.of(
                "name",
                "Нина Белова",
                "email",
                key + "@staff.example",
                "password",
                SECRET,
                "roles",
                List.of("administrator"),
                "language",
                "ru");
        org.assertj.core.api.Assertions.assertThat(api.post("/staff", who).status())
                .isEqualTo(201);
        open("ru-RU", 1440, ColorScheme.LIGHT);
        signIn(key + "@staff.example", SECRET);
        page.navigate("/settings");
        page.locator("a[href='/settings/imports']").click();
        assertThat(page.locator("h1")).hasText("Перенос данных");
        page.locator("#account").fill("Не слово");
        choose(key);
        assertThat(page.locator("#account-error")).containsText("строчных");
        assertThat(page.locator("#account")).hasValue("Не слово");
        lookAround("imports-with-a-fault");

        page.locator("#account").fill(key);
        choose(key);
        assertThat(page.locator("#found")).isVisible();
        assertThat(page.locator(".tag")).hasText("Una Gone");
        lookAround("import-looked-at");
        page.locator("button[name=start]").click();
        assertThat(page.locator(".import-progress")).containsText("Всё принято");
        lookAround("import-finished");

        page.navigate("/inbox?view=all&q=%23471102");
        page.getByText("From somebody deleted").first().click();
        assertThat(page.locator("main")).containsText(Pattern.compile("Перенесено из Zendesk, где номер был 471102"));
        lookAround("import-found");
    }

    private void choose(String key) {
        page.setInputFiles("#file", new FilePayload("zendesk.zip", "application/zip", Zendesk.export(key, "open", "")));
        page.locator("main form button.primary").first().click();
    }
}
