package heed.conversations.statuses;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.identity.Roles;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NamingStatusesTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    Roles roles;

    @Test
    void a_companys_own_status_stands_for_one_of_the_six_is_found_by_either_and_leaves_with_the_next() {
        signIn();
        Answer made = browser.post(
                "/settings/statuses",
                Map.of(
                        "key",
                        "parts-" + key,
                        "category",
                        "waiting-third-party",
                        "names.en",
                        "Awaiting parts " + key,
                        "names.fi",
                        "Odottaa osia"));
        assertThat(made.page().text()).contains("Awaiting parts " + key);

        Answer begun = letter();
        String address = "/conversations/" + begun.text("/id");
        assertThat(browser.get(begun.text("/url"))
                        .page()
                        .select("#status option")
                        .eachText())
                .contains("Awaiting parts " + key);
        Answer changed = api.patch(address, Map.of("status", "parts-" + key));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/status")).isEqualTo("waiting-third-party");
        assertThat(changed.text("/statusLabel")).isEqualTo("parts-" + key);
        Answer page = browser.get(begun.text("/url"));
        assertThat(page.page().select(".facts").text()).contains("Awaiting parts " + key);
        assertThat(page.page().select(".entry.event").text()).contains("Now: Awaiting parts " + key);
        for (String status : new String[] {"parts-" + key, "waiting-third-party"}) {
            assertThat(api.get("/conversations?q=" + key + "+status:" + status)
                            .json()
                            .at("/items"))
                    .as(status)
                    .hasSize(1);
        }

        api.post(address + "/entries", Map.of("kind", "customer-message", "text", "Any news?"));
        assertThat(api.get(address).json().at("/statusLabel").isNull()).isTrue();
        assertThat(api.get(address).text("/status")).isEqualTo("open");
    }

    @Test
    void one_that_is_put_away_is_offered_no_more_and_a_stale_change_is_refused() {
        Answer made = api.post(
                "/statuses", Map.of("key", "old-" + key, "category", "open", "names", Map.of("en", "Old " + key)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String tag = made.header("ETag");
        assertThat(api.patch("/statuses/old-" + key, Map.of("archived", true), Map.of("If-Match", tag))
                        .status())
                .isEqualTo(200);
        assertThat(api.patch("/statuses/old-" + key, Map.of("place", 3), Map.of("If-Match", tag))
                        .status())
                .isEqualTo(412);
        assertThat(api.patch("/conversations/" + letter().text("/id"), Map.of("status", "old-" + key))
                        .text("/errors/0/pointer"))
                .isEqualTo("/status");
    }

    @Test
    void what_cannot_be_is_named_and_only_who_may_sets_it_up() {
        for (Map<String, ?> wrong : java.util.List.<Map<String, ?>>of(
                Map.of("key", "open"),
                Map.of("category", "snoozed"),
                Map.of("names", Map.of()),
                Map.of("names", Map.of("xx", "Unknown tongue")))) {
            var body = new java.util.HashMap<String, Object>(
                    Map.of("key", "k-" + key, "category", "open", "names", Map.of("en", "Name")));
            body.putAll(wrong);
            assertThat(api.post("/statuses", body).status())
                    .as(wrong.toString())
                    .isEqualTo(400);
        }
        assertThat(api.as(roles.token("agent"))
                        .post("/statuses", Map.of("key", "a-" + key, "category", "open", "names", Map.of("en", "A")))
                        .status())
                .isEqualTo(403);
    }

    private Answer letter() {
        return api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Meter " + key,
                        "customer",
                        Map.of("email", "ada." + key + "@example.org"),
                        "text",
                        "The meter is broken."));
    }
}
