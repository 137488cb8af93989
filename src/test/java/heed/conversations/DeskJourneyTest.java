package heed.conversations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.Answer;
import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Вера находит, объединяет и просит коллегу следить, не касаясь мыши: Vera finds, merges and lets a colleague watch by keys alone. */
class DeskJourneyTest extends JourneyTest {

    private static final String SECRET = "кто ищет, тот всегда найдёт";

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String queue = "voda-" + key;
    private final String mina = "Мина Окафор " + key;

    @SuppressWarnings("NullAway.Init") // before each test
    private Answer leaving;

    @BeforeEach
    void two_letters_about_the_same() {
        made("/queues", Map.of("key", queue, "name", "Вода " + key));
        made("/teams", Map.of("key", queue, "name", "Вода " + key, "queues", List.of(queue)));
        letter("Ржавая вода " + key, "Трубу прорвало.");
        leaving = letter("Re: Ржавая вода " + key, "С утра течёт ржавая вода.");
        letter("Счётчик " + key, "Счётчик стоит.");
        colleague("Вера " + key, "vera." + key);
        colleague(mina, "mina." + key);
    }

    @Test
    void a_conversation_is_found_merged_and_watched_by_keys_alone_in_russian() {
        open("ru-RU", 1440, ColorScheme.LIGHT);
        page.addInitScript("for (const kind of ['pointerdown', 'mousedown', 'touchstart'])"
                + " addEventListener(kind, () => sessionStorage.setItem('touched', kind), true)");
        signIn("vera." + key + "@larkfield.example", SECRET);
        assertThat(page.locator("#inbox-list")).isVisible();
        page.evaluate("sessionStorage.clear()");
        findsByNumber();
        merges();
        letsWatch();
        pressesWhereAnotherAlphabetLies();
        goesOnByThePalette();
        assertThat(page.evaluate("sessionStorage.getItem('touched')")).isNull();
        page.navigate(leaving.text("/url"));
        page.keyboard().press("?");
        lookAround("keys");
    }

    private void findsByNumber() {
        page.keyboard().press("Control+k");
        page.keyboard().type("#" + leaving.text("/number"));
        assertThat(page.locator("#palette [data-found] a")).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("main h1")).hasText("Re: Ржавая вода " + key);
    }

    private void merges() {
        page.keyboard().press("Shift+M");
        assertThat(page.locator("#into")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#suggested-title")).isVisible();
        assertThat(page.locator("tbody tr").first()).containsText("тот же клиент и та же тема");
        lookAround("merge-suggestions");
        page.locator("#words").focus();
        page.keyboard().type("прорвало " + key);
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(1);
        tabTo("tbody a.button");
        page.keyboard().press("Enter");
        assertThat(page.locator("form[action$='/merges'] button")).isFocused();
        lookAround("merge-preview");
        page.locator("form[action$='/merges'] button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("main h1")).hasText("Ржавая вода " + key);
        assertThat(page.locator(".toast")).isVisible();
    }

    private void letsWatch() {
        page.keyboard().press("Shift+F");
        assertThat(page.locator("#watcher")).isFocused();
        page.keyboard().type(mina);
        page.keyboard().press("Enter");
        assertThat(page.locator(".toast")).containsText(mina + " следит");
        assertThat(page.locator("#attention")).containsText(mina);
        lookAround("watchers");
    }

    /** The key that says q says й to whoever writes Russian. */
    private void pressesWhereAnotherAlphabetLies() {
        page.locator("body")
                .evaluate(
                        "body => body.dispatchEvent(new KeyboardEvent('keydown', { key: 'й', code: 'KeyQ', bubbles: true }))");
        assertThat(page.locator("#queue")).isFocused();
        page.keyboard().press("Escape");
    }

    private void goesOnByThePalette() {
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette [data-gathered]").first()).isVisible();
        lookAround("palette");
        page.locator("#palette-words").focus();
        page.keyboard().type("истори");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/history"));
    }

    private void tabTo(String selector) {
        for (int n = 0; n < 60; n++) {
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + selector);
    }

    private Answer letter(String subject, String text) {
        return made(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "queue",
                        queue,
                        "subject",
                        subject,
                        "text",
                        text,
                        "customer",
                        Map.of("email", "ada." + key + "@example.org", "name", "Анна " + key, "language", "ru")));
    }

    private void colleague(String name, String mailbox) {
        made(
                "/staff",
                Map.of(
                        "name",
                        name,
                        "email",
                        mailbox + "@larkfield.example",
                        "password",
                        SECRET,
                        "language",
                        "ru",
                        "teams",
                        List.of(Map.of("team", queue, "role", "agent"))));
    }

    private Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }
}
