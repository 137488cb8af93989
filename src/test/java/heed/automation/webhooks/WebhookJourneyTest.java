package heed.automation.webhooks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator who reads Russian sets a webhook up; its receiver fails, is mended, and gets what it missed. */
class WebhookJourneyTest extends JourneyTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @SuppressWarnings("NullAway.Init") // before each test
    private Receiver receiver;

    @BeforeEach
    void a_planner_in_the_cellar() throws IOException {
        receiver = new Receiver();
        api.post(
                "/staff",
                Map.of(
                        "name",
                        "Инес Мосс",
                        "email",
                        key + "@staff.example",
                        "password",
                        PASSWORD,
                        "roles",
                        List.of("administrator"),
                        "language",
                        "ru"));
        open("ru-RU", 1440, ColorScheme.LIGHT);
        signIn(key + "@staff.example", PASSWORD);
    }

    @AfterEach
    void tidy() {
        receiver.close();
        api.get("/webhooks").json().at("/items").forEach(each -> {
            if (each.at("/name").asString().contains(key)) {
                api.delete("/webhooks/" + each.at("/id").asString());
            }
        });
        api.get("/allowed-networks").json().at("/items").forEach(each -> {
            if (each.at("/port").asInt() == receiver.port()) {
                api.delete("/allowed-networks/" + each.at("/id").asString());
            }
        });
    }

    @Test
    void a_receiver_fails_is_mended_and_gets_what_it_missed() {
        page.navigate("/settings/webhooks");
        lookAround("webhooks-none");
        page.locator("main a.primary:has-text('Новый вебхук')").click();
        page.locator("#name").fill("Планировщик " + key);
        page.locator("#url").fill(receiver.address("/hook"));
        page.locator("input[name=events][value=opened]").check();
        page.locator("main button.primary").click();
        assertThat(page.locator("#url-error")).containsText("Разрешённые сети");
        lookAround("webhook-refused");

        page.locator("main a[href='/settings/allowed-networks']").click();
        page.locator("#network").fill("127.0.0.1/32");
        page.locator("#port").fill(String.valueOf(receiver.port()));
        page.locator("#reason").fill("Планировщик бригад стоит в подвале");
        page.locator("main button.primary").click();
        assertThat(page.locator("main table")).containsText("127.0.0.1/32");
        lookAround("allowed-networks");

        page.navigate("/settings/webhooks/new");
        page.locator("#name").fill("Планировщик " + key);
        page.locator("#url").fill(receiver.address("/hook"));
        page.locator("input[name=events][value=opened]").check();
        page.locator("main button.primary").click();
        assertThat(page.locator("#secret")).containsText("whs_");
        lookAround("webhook-secret");

        receiver.answers(503);
        page.locator("main button:has-text('Отправить пример')").click();
        assertThat(page.locator("main")).containsText("Ответ 503");
        assertThat(page.locator("main")).containsText("The disk of the planner is full");
        lookAround("webhook-example");

        api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Бурая вода",
                        "customer",
                        Map.of("email", key + "@mill-lane.example", "name", "Ада Уитлок"),
                        "text",
                        "Вода бурая"));
        page.waitForCondition(() -> receiver.received().size() == 2);
        page.navigate("/settings/webhooks");
        assertThat(page.locator("tr:has-text('" + key + "')")).containsText("В пути");
        lookAround("webhooks");

        receiver.answers(200);
        page.locator("tr:has-text('" + key + "') th a").click();
        page.locator("main a:has-text('Доставки')").click();
        lookAround("webhook-deliveries");
        page.locator("main tbody tr a").first().click();
        assertThat(page.locator("main")).containsText("Бурая вода");
        page.locator("main button:has-text('Отправить сейчас')").click();
        page.waitForCondition(() -> receiver.received().size() == 3);
        page.waitForCondition(() -> {
            page.locator("main a:has-text('Обновить')").click();
            return page.locator("main h1 + .facts:has-text('Принято')").count() == 1;
        });
        assertThat(page.locator("main section h2").first()).containsText("Попытка 2");
        lookAround("webhook-delivery");
    }
}
