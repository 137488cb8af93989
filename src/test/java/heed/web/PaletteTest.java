package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Agents;
import heed.Answer;
import heed.HeedTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the palette offers is there. */
class PaletteTest extends HeedTest {

    @Test
    void the_palette_leads_to_pages_that_open() {
        signIn();
        var places =
                browser.get("/inbox").page().select(".palette-choices a[href]").eachAttr("href");
        assertThat(places).contains("/inbox", "/customers", "/disclosures", "/organisations", "/settings");
        assertThat(places)
                .allSatisfy(place ->
                        assertThat(browser.get(place).status()).as(place).isEqualTo(200));
    }

    @Test
    void it_finds_a_conversation_by_its_number_a_customer_and_a_page_of_the_settings() {
        String key = UUID.randomUUID().toString().substring(0, 8);
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Brown water " + key,
                        "text",
                        "Is it safe?",
                        "customer",
                        Map.of("email", "ada." + key + "@example.org", "name", "Ada " + key)));
        signIn();

        assertThat(found("#" + begun.text("/number"))).contains(begun.text("/url"));
        assertThat(found("ada " + key)).singleElement().asString().startsWith("/customers/");
        assertThat(found("ada." + key + "@exam")).hasSize(1);
        assertThat(found("audit")).contains("/settings/audit");
        assertThat(found("")).isEmpty();
        assertThat(found("x".repeat(101))).isEmpty();
    }

    @Test
    void it_finds_nothing_that_one_may_not_open() {
        String key = UUID.randomUUID().toString().substring(0, 8);
        for (String queue : List.of("a" + key, "b" + key)) {
            api.post("/queues", Map.of("key", queue, "name", "Queue " + queue));
            api.post("/teams", Map.of("key", queue, "name", "Team " + queue, "queues", List.of(queue)));
        }
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "queue",
                        "b" + key,
                        "subject",
                        "Secret",
                        "text",
                        "?",
                        "customer",
                        Map.of("email", key + "@example.org")));
        browser = Agents.signedIn(api, address(), "Breda Kos", "breda." + key, "a" + key);

        assertThat(found("#" + begun.text("/number"))).isEmpty();
        assertThat(found("audit")).isEmpty();
    }

    private List<String> found(String words) {
        return browser.get("/palette?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .page()
                .select("a")
                .eachAttr("href");
    }
}
