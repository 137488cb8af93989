package heed.conversations.links;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.Answer;
import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rita finds two letters about one matter, and two matters in one letter, and changes her mind about both. */
class SplitJourneyTest extends JourneyTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void conversations_are_merged_split_and_linked_and_each_is_undone() {
        Case leak = open("Прорыв трубы на Мельничной", "С шести утра по улице течёт вода.");
        Case again = open("Вода всё ещё течёт", "Прошло два часа, а вода всё течёт.");
        Case whole = open("Авария на Мельничной улице", "Прошу сообщить, когда починят.");
        says(leak, "Кстати, мой счётчик с марта стоит на нуле.");
        rita();

        page.navigate(again.url);
        page.locator("details:has(#into) > summary").click();
        page.locator("#into").fill(leak.number);
        page.locator("form:has(#into) button").click();
        assertThat(page.locator("h1")).hasText("Объединить с другим обращением");
        page.locator("form[action$='/merges'] .primary").click();
        assertThat(page.locator("h1")).hasText("Прорыв трубы на Мельничной");
        assertThat(page.locator("#timeline")).containsText("Прошло два часа");
        // A toast stays while it has the focus, however long the pictures take.
        page.locator(".toast button").focus();
        lookAround("merged");
        page.locator(".toast button").click();
        assertThat(page.locator("h1")).hasText("Вода всё ещё течёт");
        assertThat(page.locator(".toast")).containsText("Объединение отменено");

        page.navigate(leak.url);
        page.locator("#links > summary").click();
        page.locator("#links a[href$='/splits/new']").click();
        assertThat(page.locator("h1")).hasText("Отделить сообщения");
        page.locator(".split-choices label:has-text('счётчик')").click();
        page.locator("#subject").fill("Счётчик стоит на нуле");
        lookAround("split-form");
        page.locator("form .primary").click();
        assertThat(page.locator("h1")).hasText("Счётчик стоит на нуле");
        assertThat(page.locator("#timeline")).containsText("мой счётчик с марта");
        assertThat(page.locator("#links")).containsText("Отделено от: Прорыв трубы на Мельничной");
        lookAround("split-off");
        String split = page.url();
        page.navigate(leak.url);
        assertThat(page.locator("#timeline")).not().containsText("мой счётчик с марта");
        assertThat(page.locator("#timeline")).containsText("Теперь в №");
        lookAround("split-from");
        page.navigate(split);
        page.locator("#links form[action$='/splits/undo'] button").click();
        assertThat(page.locator("h1")).hasText("Прорыв трубы на Мельничной");
        assertThat(page.locator("#timeline")).containsText("мой счётчик с марта");
        assertThat(page.locator(".toast")).containsText("Разделение отменено");

        page.locator("#links details > summary").click();
        page.locator("#link-relation").selectOption("parent");
        page.locator("#link-words").fill("Авария Мельничной");
        page.locator("#links form[action$='/links'] button").last().click();
        assertThat(page.locator("h1")).hasText("Связать с другим обращением");
        lookAround("link-search");
        page.locator("tr:has-text('№ " + whole.number + "') button").click();
        assertThat(page.locator("#links")).containsText("Часть вопроса: Авария на Мельничной улице");

        page.locator("#links a[href$='/history']").click();
        assertThat(page.locator("tbody")).containsText("Стало частью № " + whole.number);
        lookAround("history");
        page.navigate(leak.url + "/print");
        assertThat(page.locator("article")).hasCount(2);
        lookAround("print");

        page.navigate(whole.url);
        page.locator("[data-key=e]").click();
        assertThat(page.locator("#links")).containsText("1 часть, 1 открыта");
        lookAround("children");
        page.locator("#links form[action$='/children/closure'] button").click();
        assertThat(page.locator(".toast")).containsText("Закрыта и 1 часть");
        assertThat(page.locator("#links")).containsText("открытых нет");
        page.locator(".toast button").click();
        assertThat(page.locator("#links")).containsText("1 открыта");
    }

    record Case(String id, String number, String url) {}

    private Case open(String subject, String text) {
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "queue",
                        queue(),
                        "subject",
                        subject,
                        "customer",
                        Map.of("email", "ada." + key + "@example.org", "name", "Ада Уитлок", "language", "ru"),
                        "text",
                        text));
        return new Case(begun.text("/id"), begun.text("/number"), begun.text("/url"));
    }

    private String queue() {
        String queue = "j" + key;
        if (api.get("/queues/" + queue).status() == 404) {
            api.post("/queues", Map.of("key", queue, "name", "Аварии"));
            api.post("/teams", Map.of("key", queue, "name", "Аварийная " + key, "queues", List.of(queue)));
        }
        return queue;
    }

    private void says(Case in, String text) {
        api.post("/conversations/" + in.id + "/entries", Map.of("kind", "customer-message", "text", text));
    }

    private void rita() {
        String email = "rita." + key + "@larkfield.example";
        api.post(
                "/staff",
                Map.of(
                        "name",
                        "Рита Соколова",
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "language",
                        "ru",
                        "teams",
                        List.of(Map.of("team", queue(), "role", "agent"))));
        open("ru-RU", 1440, ColorScheme.LIGHT);
        signIn(email, PASSWORD);
    }
}
