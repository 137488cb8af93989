package heed.automation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who reads Russian and never touches the mouse answers with a template and closes with a macro. */
class AnsweringWithKeysTest extends JourneyTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private String letter = "";

    @BeforeEach
    void a_letter_a_template_and_a_macro() {
        api.post(
                "/staff",
                Map.of(
                        "name",
                        "Вера Лунд",
                        "email",
                        key + "@staff.example",
                        "password",
                        PASSWORD,
                        "roles",
                        List.of("manager"),
                        "language",
                        "ru"));
        api.post(
                "/reply-templates",
                Map.of(
                        "code",
                        "brown-" + key,
                        "name",
                        "Бурая вода " + key,
                        "scope",
                        "company",
                        "wordings",
                        Map.of(
                                "en",
                                Map.of("text", "Dear {{customer.firstName}}, run the cold tap."),
                                "ru",
                                Map.of(
                                        "text",
                                        "Здравствуйте, {{customer.firstName}}!\n\nСпустите холодную воду за {{? сколько минут}}.\n\n{{agent.name}}",
                                        "phrases",
                                        List.of("из крана идёт бурая вода")))));
        api.post(
                "/macros",
                Map.of(
                        "key",
                        "done-" + key,
                        "name",
                        "Решено " + key,
                        "scope",
                        "company",
                        "actions",
                        List.of(
                                Map.of("action", "note", "text", "Ответили: {{customer.name}}."),
                                Map.of("action", "add-tags", "tags", List.of("бурая-вода")),
                                Map.of("action", "status", "to", "resolved"))));
        letter = api.post(
                        "/conversations",
                        Map.of(
                                "channel",
                                "web",
                                "subject",
                                "Бурая вода",
                                "customer",
                                Map.of("email", key + "@example.org", "name", "Анна Иванова", "language", "ru"),
                                "text",
                                "С утра из крана идёт бурая вода. Её можно пить?"))
                .text("/url");
        open("ru-RU", 1440, ColorScheme.LIGHT);
        signIn(key + "@staff.example", PASSWORD);
    }

    @Test
    void a_reply_by_template_and_an_end_by_macro_with_keys_alone() {
        page.navigate(letter);
        page.keyboard().press("t");
        assertThat(page.locator("#template-words")).isFocused();
        page.keyboard().type("brown-" + key);
        assertThat(page.locator("#template-choices .choice")).hasCount(1);
        assertThat(page.locator("#template-choices .choice-text")).containsText("Здравствуйте, Анна!");
        lookAround("reply-templates-tool");
        page.keyboard().press("Enter");

        assertThat(page.locator("#words")).isFocused();
        assertThat(page.locator("#words")).hasValue(Pattern.compile("Здравствуйте, Анна![\\s\\S]*сколько минут"));
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".notice[role=alert]")).containsText("сколько минут");
        lookAround("reply-with-an-unfilled-place");

        page.locator("#words").focus();
        page.keyboard().press("Control+a");
        page.keyboard().type("::brown-" + key);
        assertThat(page.locator("#template-choices [aria-current=true]")).containsText("Бурая вода " + key);
        page.keyboard().press("Enter");
        assertThat(page.locator("#words")).hasValue(Pattern.compile("^Здравствуйте, Анна![\\s\\S]*"));
        page.keyboard().type("десять минут");
        assertThat(page.locator("#words")).hasValue(Pattern.compile("[\\s\\S]*воду за десять минут\\.[\\s\\S]*"));
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".entry.reply")).containsText("воду за десять минут");

        page.waitForLoadState();
        page.keyboard().press("x");
        assertThat(page.locator("#macro-words")).isFocused();
        page.keyboard().type("done-" + key);
        assertThat(page.locator("#macro-choices .choice")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("Решено " + key);
        assertThat(page.locator(".macro-steps")).containsText("Ответили: Анна Иванова.");
        lookAround("macro-before-it-runs");
        page.locator("main button.primary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".toast")).containsText("Решено " + key);
        assertThat(page.locator(".entry.note")).containsText("Ответили: Анна Иванова.");
    }

    @Test
    void templates_and_macros_are_kept_on_pages_that_fit_any_screen() {
        page.navigate("/reply-templates?words=" + key);
        lookAround("reply-templates");
        page.locator("tbody th a").first().click();
        assertThat(page.locator("#preview-ru")).containsText("Здравствуйте, Ada!");
        lookAround("reply-template");
        page.locator("[id='wordings/ru/text']").fill("Привет, {{customer.name}}!");
        assertThat(page.locator("#preview-ru")).containsText("Привет, Ada Whitlock!");
        page.navigate("/settings/macros?words=" + key);
        lookAround("macros");
        page.locator("tbody th a").first().click();
        lookAround("macro");
        page.navigate(letter);
        page.keyboard().press("Control+k");
        page.keyboard().type("Решено " + key);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(".macro-steps")).containsText("Ответили: Анна Иванова.");
    }
}
