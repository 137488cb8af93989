package heed.parties;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Клиент дважды: письма с двух адресов, одна организация, одно согласие. */
class KnowingACustomerJourneyTest extends JourneyTest {

    private static final String PASSWORD = "каждый клиент один раз";

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void two_records_become_one_customer_and_two_again() {
        String work = "anna." + key + "@vodokanal-" + key + ".example";
        String home = "anna." + key + "@pochta.example";
        api.post(
                "/purposes",
                Map.of(
                        "key",
                        "news-" + key,
                        "basis",
                        "consent",
                        "texts",
                        Map.of(
                                "ru",
                                "Мы можем писать вам о новых услугах.",
                                "en",
                                "We may write to you about new services.")));
        String conversation = writes(work, "Анна Смирнова", "Нет воды с утра");
        writes(home, "Анна С.", "Вопрос по счёту");
        String anna = api.get("/customers?q=" + work).text("/items/0/id");
        String twin = api.get("/customers?q=" + home).text("/items/0/id");
        String email = "olga." + key + "@larkfield.example";
        api.post(
                "/staff",
                Map.of(
                        "name",
                        "Ольга Белова",
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "language",
                        "ru",
                        "roles",
                        List.of("manager")));
        open("ru-RU", 1440, ColorScheme.LIGHT);
        signIn(email, PASSWORD);

        page.navigate("/organisations/new");
        page.locator("#name").fill("Водоканал " + key);
        page.locator("#visibility").selectOption("role");
        page.locator("#domains").fill("vodokanal-" + key + ".example");
        page.locator("form .primary").click();
        assertThat(page.locator("h1")).hasText("Водоканал " + key);
        assertThat(page.locator("main")).containsText("Пока никого нет");

        page.navigate("/customers/" + anna);
        assertThat(page.locator("#circle")).containsText("Не принадлежит ни к одной организации");
        page.locator("#addresses summary").first().click();
        page.locator("#addresses input[name=how]").first().fill("ответила на письмо с кодом");
        page.locator("#addresses details button").first().click();
        assertThat(page.locator("#circle")).containsText("Водоканал " + key);
        page.locator("#new-note").fill("Звонить до девяти утра.\nПросит отвечать коротко.");
        page.locator("#notes input[type=checkbox]").check();
        page.locator("#notes > form button").click();
        assertThat(page.locator("#notes .customer-note")).containsText("Закреплено");
        Locator news = page.locator("#consent .promise")
                .filter(new FilterOptions().setHas(page.locator("input[value='news-" + key + "']")));
        news.locator("summary").click();
        news.locator("input[name=how]").fill("галочка в договоре");
        news.locator("details button").click();
        assertThat(news.locator(".state")).containsText("Дано");
        assertThat(page.locator("#timeline")).containsText("Нет воды с утра");
        lookAround("customer");

        page.navigate("/customers/" + twin);
        page.locator("#into").fill(work);
        page.locator("form[action$='/merges/new'] button").click();
        assertThat(page.locator("h1")).hasText("Это один и тот же клиент?");
        assertThat(page.locator("main")).containsText("1 заметка");
        lookAround("customer-merge");
        page.locator(".form-foot form .primary").click();
        assertThat(page.locator("#timeline")).containsText("Вопрос по счёту");
        assertThat(page.locator("#timeline")).containsText("Нет воды с утра");

        page.navigate(conversation);
        assertThat(page.locator("#known-about")).containsText("Звонить до девяти утра.");
        assertThat(page.locator("#known-about")).containsText("Водоканал " + key);
        lookAround("customer-beside-a-conversation");

        page.navigate("/customers/" + anna);
        page.locator("form[action$='/merges/undo'] button").first().click();
        assertThat(page.locator("h1")).hasText("Анна С.");
        assertThat(page.locator("#timeline")).not().containsText("Нет воды с утра");
        page.navigate("/organisations?q=" + key);
        page.locator("tbody a").click();
        assertThat(page.locator("tbody")).containsText("Анна Смирнова");
        lookAround("organisation");
    }

    private String writes(String email, String name, String subject) {
        return api.post(
                        "/conversations",
                        Map.of(
                                "channel",
                                "email",
                                "subject",
                                subject,
                                "customer",
                                Map.of("email", email, "name", name, "language", "ru"),
                                "text",
                                subject + ". Помогите, пожалуйста."))
                .text("/url");
    }
}
