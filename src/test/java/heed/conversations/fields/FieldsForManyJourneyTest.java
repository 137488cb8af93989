package heed.conversations.fields;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import heed.JourneyTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In Slovenian: a call is written down with what its queue asks, and two conversations get their cause in one go. */
class FieldsForManyJourneyTest extends JourneyTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String queue = "puscanja-" + key;
    private final String cause = "vzrok-" + key;

    @AfterEach
    void ask_no_more() {
        api.patch("/fields/" + cause, Map.of("archived", true));
        api.patch("/fields/litri-" + key, Map.of("archived", true));
    }

    @Test
    void what_a_queue_asks_is_asked_at_once_shown_in_the_list_and_set_for_many() {
        api.post("/queues", Map.of("key", queue, "name", "Puščanja " + key));
        field(
                cause,
                "choice",
                "Vzrok",
                Map.of(
                        "required",
                        "always",
                        "choices",
                        List.of(
                                Map.of("key", "zmrzal", "names", Map.of("en", "Frost", "sl", "Zmrzal")),
                                Map.of("key", "izkop", "names", Map.of("en", "Digging", "sl", "Izkop")))));
        field("litri-" + key, "number", "Izgubljeni litri", Map.of());
        open("sl", 1440, ColorScheme.LIGHT);
        signIn(EMAIL, PASSWORD);
        choose("sl");

        page.navigate("/conversations/new");
        page.locator("#queue").selectOption(queue);
        assertThat(page.getByLabel("Vzrok")).isVisible();
        page.locator("[name='customer/name']").fill("Ada Vodnik");
        page.locator("[name=subject]").fill("Voda teče po ulici " + key);
        page.locator("[name=text]").fill("Pred mlinom teče voda.");
        page.getByLabel("Izgubljeni litri").fill("1.250,5");
        page.locator("form[action='/conversations'] button.primary").click();
        assertThat(page.locator(".error").first()).containsText("Polje Vzrok mora biti izpolnjeno");
        assertThat(page.getByLabel("Izgubljeni litri")).hasValue("1.250,5");
        lookAround("new-conversation-with-fields");
        page.getByLabel("Vzrok").selectOption("Zmrzal");
        page.locator("form[action='/conversations'] button.primary").click();
        assertThat(page.locator(".entry.event").first()).containsText("Izgubljeni litri: 1.250,5; Vzrok: Zmrzal");

        api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "phone",
                        "queue",
                        queue,
                        "subject",
                        "Lužica pred šolo",
                        "customer",
                        Map.of("name", "Bor Potočnik", "email", key + "@example.org"),
                        "text",
                        "Pred šolo stoji voda."));
        page.navigate("/inbox?view=all&q=queue:" + queue);
        page.locator("#list-menu summary").click();
        page.locator("#list-menu [name=table]").check();
        page.locator("#list-menu [value='field." + cause + "']").check();
        page.locator("#list-menu form[method=post] button").click();
        assertThat(page.locator("th").filter(with("Vzrok"))).isVisible();
        assertThat(page.locator("td").filter(with("Zmrzal"))).isVisible();
        lookAround("table-with-a-field");

        page.navigate("/conversations/bulk?view=all&q=queue:" + queue + "&all=true");
        page.locator("#bulk-fields summary").click();
        page.locator("#bulk-fields select").selectOption("Izkop");
        page.locator("form[action='/conversations/bulk/preview'] button.primary")
                .click();
        assertThat(page.locator("#preview-title")).containsText("2");
        lookAround("a-field-for-many");
        page.locator("button[formaction='/conversations/bulk']").click();
        page.navigate("/inbox?view=all&q=field." + cause + ":izkop");
        assertThat(page.locator("[data-row]")).hasCount(2);
        page.locator("#list-menu summary").click();
        page.locator("#list-menu [name=table]").uncheck();
        page.locator("#list-menu form[method=post] button").click();
        choose("en");
    }

    private static com.microsoft.playwright.Locator.FilterOptions with(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    private void field(String name, String kind, String slovenian, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "key",
                name,
                "kind",
                kind,
                "names",
                Map.of("en", "Field " + name, "sl", slovenian),
                "queues",
                List.of(queue)));
        body.putAll(more);
        org.assertj.core.api.Assertions.assertThat(api.post("/fields", body).status())
                .isEqualTo(201);
    }

    private void choose(String language) {
        page.navigate("/profile");
        page.locator("#language").selectOption(language);
        page.locator("form[action='/profile'] button.primary").click();
    }
}
