package heed.channels.webform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AskingJourneyTest extends JourneyTest {

    @Test
    void a_visitor_asks_mends_what_was_wrong_and_is_given_a_number() {
        page.navigate("/ask");
        lookAround("ask");
        page.locator("main form").evaluate("form => form.noValidate = true");
        page.locator("#name").fill("Ada Whitlock");
        page.locator("#email").fill("ada.whitlock");
        page.locator("#subject").fill("Brown water in Mill Lane");
        page.locator("#text").fill("The water is brown.\nIs it safe for the baby?");
        page.locator("main button.primary").click();

        assertThat(page.locator("#email-error")).containsText("Write an address");
        assertThat(page.locator("#name")).hasValue("Ada Whitlock");
        assertThat(page.locator("#email")).hasValue("ada.whitlock");
        assertThat(page.locator("#subject")).hasValue("Brown water in Mill Lane");
        assertThat(page.locator("#text")).hasValue("The water is brown.\nIs it safe for the baby?");
        lookAround("ask-with-a-fault");

        page.locator("#email").fill("ada.whitlock.asks@example.org");
        page.locator("main button.primary").click();

        assertThat(page.locator("h1")).hasText("We have your question");
        assertThat(page.locator(".number")).hasText(Pattern.compile("Its number is \\d+\\."));
        lookAround("ask-thanks");
        page.locator("main a[href='/portal']").click();
        assertThat(page.locator("h1")).hasText("Your questions to us");
    }

    @Test
    void a_Slovenian_visitor_asks_in_Slovenian() {
        open("sl-SI", 1440, ColorScheme.LIGHT);
        page.navigate("/ask");

        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("sl.*"));
        assertThat(page.locator("h1")).hasText("Vprašajte nas");
        lookAround("ask-sl");
        page.locator("#email").fill("ana.novak@example.org");
        page.locator("#text").fill("Voda je rjava.");
        page.locator("main button.primary").click();

        assertThat(page.locator("h1")).hasText("Vaše vprašanje je pri nas");
        assertThat(page.locator(".number")).hasText(Pattern.compile("Njegova številka je \\d+\\."));
    }

    @Test
    void a_program_that_fills_in_what_people_do_not_see_is_given_no_number() {
        page.navigate("/ask");
        page.locator("#website").evaluate("field => field.value = 'https://example.org'");
        page.locator("#email").fill("program@example.org");
        page.locator("#text").fill("Buy now.");
        page.locator("main button.primary").click();

        assertThat(page.locator("h1")).hasText("We have your question");
        assertThat(page.locator(".number")).hasCount(0);
    }
}
