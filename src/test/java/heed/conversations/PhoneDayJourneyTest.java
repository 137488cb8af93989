package heed.conversations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import heed.Answer;
import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same day on a phone: list, conversation, reply, side and back, touched and never wider than 360 px. */
class PhoneDayJourneyTest extends JourneyTest {

    private static final String SECRET = "a day in one hand";

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @CsvSource({
        "en, Brown water in Mill Lane, We come today at two.",
        "sl, Rjava voda v Mlinski ulici, Pridemo danes ob dveh.",
        "ru, Бурая вода на Мельничной улице, Приедем сегодня в два часа.",
        "fi, Ruskeaa vettä Myllykujalla, Tulemme tänään kello kaksi."
    })
    void a_letter_is_read_answered_and_closed_with_one_thumb(String language, String subject, String words) {
        String email = person(language);
        String letter = letter(subject);
        openPhone(language);
        signIn(email, SECRET);
        page.navigate("/inbox?q=" + key);
        assertThat(page.locator("main.thing")).isHidden();
        fitsTheScreen("the list");
        page.locator(".conversation-row a")
                .filter(new FilterOptions().setHasText(subject))
                .tap();

        assertThat(page.locator("main h1")).hasText(subject);
        assertThat(page.locator("#inbox-list")).isHidden();
        fitsTheScreen("the conversation");
        page.locator("#words").tap();
        page.locator("#words").fill(words);
        page.locator(".composer .send .primary").tap();
        assertThat(page.locator("#timeline .entry.reply")).containsText(words);
        fitsTheScreen("the conversation with a reply");

        page.locator(".to-side").tap();
        assertThat(page.locator("#known .name")).isInViewport();
        page.locator("#handling-panel > summary").tap();
        page.locator("#status").selectOption("resolved");
        page.waitForURL("**/conversations/**");
        assertThat(page.locator("#status")).hasValue("resolved");
        assertThat(page.locator("#head .actions button[value=open]")).isAttached();
        assertThat(api.get("/conversations/" + letter).text("/status")).isEqualTo("resolved");
        assertThat(page.locator("#handling-panel")).hasAttribute("open", "");
        fitsTheScreen("the side");

        page.locator(".back-link").tap();
        assertThat(page.locator("#inbox-list")).isVisible();
        assertThat(page.locator("main.thing")).isHidden();
        page.locator(".rail a[href='/places']").tap();
        page.locator("main a[href='/customers']").tap();
        assertThat(page.locator("main h1")).isVisible();
        fitsTheScreen("the customers");
        assertThat(page.locator("#q").boundingBox().width)
                .as("room to type a name")
                .isGreaterThan(200);
        page.locator("#q").fill(key);
        page.locator("main form[role=search] button").tap();
        page.locator("tbody a").first().tap();
        assertThat(page.locator("main")).containsText(subject);
        fitsTheScreen("the customer");
    }

    private String person(String language) {
        String email = "thumb." + key + "." + language + "@larkfield.example";
        made(
                "/staff",
                Map.of(
                        "name",
                        "Tom Reyes",
                        "email",
                        email,
                        "password",
                        SECRET,
                        "language",
                        language,
                        "roles",
                        List.of("manager")));
        return email;
    }

    private String letter(String subject) {
        return made(
                        "/conversations",
                        Map.of(
                                "channel",
                                "web",
                                "subject",
                                subject,
                                "customer",
                                Map.of("email", "ada." + key + "@example.org", "name", "Ada " + key),
                                "text",
                                "https://example.org/" + "a-very-long-address-".repeat(8)))
                .text("/id");
    }

    private Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }
}
