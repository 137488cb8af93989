package heed.conversations.attention;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import heed.conversations.attention.AttentionStory.Colleague;
import heed.conversations.attention.AttentionStory.Letter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Breda calls Mina with keys alone; Mina's bell lights up while she looks at something else. */
class BellJourneyTest extends JourneyTest {

    @Test
    void a_colleague_is_called_with_the_keyboard_and_her_bell_lights_up() {
        var story = new AttentionStory(api, address());
        Colleague breda = story.answers("Breda Kos " + story.key, "sl", story.queue);
        Colleague mina = story.answers("Mina Okafor " + story.key, "sl", story.queue);
        Letter letter = story.letter("Rjava voda v Mlinski ulici");

        open("sl-SI", 1440, ColorScheme.LIGHT);
        signIn(breda.email(), AttentionStory.PASSWORD);
        page.navigate("/inbox");
        assertThat(page.locator("#bell .count")).hasCount(0);

        story.note(mina, letter, "@" + breda.name() + ", ali je laboratorij že odgovoril?");
        assertThat(page.locator("#bell .count")).containsText("1");

        page.locator("#bell a").click();
        assertThat(page.locator(".notice-list")).containsText("vas omenja v pogovoru »Rjava voda v Mlinski ulici«");
        lookAround("notices");
        page.locator(".notice-list .as-link").first().click();
        assertThat(page.locator("h1")).hasText("Rjava voda v Mlinski ulici");
        assertThat(page.locator("#bell .count")).hasCount(0);
        assertThat(page.locator("#attention")).containsText("Spremljajo: " + breda.name());

        page.keyboard().press("n");
        page.locator("#words").focus();
        page.keyboard().type("Jutri vemo več. @Mina");
        page.keyboard().type(" Okafor " + story.key.substring(0, 4));
        assertThat(page.locator("#mention-choices [data-call]").first()).hasText(Pattern.compile("Mina Okafor.*"));
        assertThat(page.locator("#mention-choices [data-call]")).hasCount(1);
        lookAround("mention-choices");
        page.locator("#words").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#words")).hasValue("Jutri vemo več. @" + mina.name() + " ");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".entry.note").last()).containsText("@" + mina.name());

        page.locator("h1").click();
        page.keyboard().press("b");
        page.locator("#remind button[value=tomorrow]").click();
        assertThat(page.locator(".toast")).containsText("Opomnik:");
        lookAround("attention-beside");
        page.navigate("/reminders");
        assertThat(page.locator("tbody")).containsText("Rjava voda v Mlinski ulici");
        lookAround("reminders");
        page.navigate(letter.page());
        page.keyboard().press("f");
        assertThat(page.locator(".toast")).containsText("ne boste več obveščeni");
    }
}
