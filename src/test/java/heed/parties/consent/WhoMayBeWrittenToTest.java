package heed.parties.consent;

import static org.assertj.core.api.Assertions.assertThat;

import heed.parties.ContactPermission;
import heed.parties.CustomerId;
import heed.parties.CustomersStory;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WhoMayBeWrittenToTest extends CustomersStory {

    @Autowired
    ContactPermission permission;

    private final String news = "news-" + key;
    private final String feedback = "feedback-" + key;

    private String ada() {
        done(api.post("/purposes", purpose(news, "consent")));
        done(api.post("/purposes", purpose(feedback, "interest")));
        return customer("Ada Whitlock " + key, address("ada"));
    }

    private static Map<String, ?> purpose(String key, String basis) {
        return Map.of(
                "key", key, "basis", basis, "texts", Map.of("en", "We may write to you.", "ru", "Можно писать вам."));
    }

    @Test
    void consent_is_needed_until_it_is_given_and_gone_when_it_is_withdrawn() {
        String ada = ada();
        assertThat(may(ada, news)).isFalse();

        say(ada, news, true);
        assertThat(may(ada, news)).isTrue();
        assertThat(api.get("/customers/" + ada + "/consents")
                        .json()
                        .at("/mayContact")
                        .toString())
                .contains(news, feedback);

        say(ada, news, false);
        assertThat(may(ada, news)).isFalse();
        assertThat(api.get("/customers/" + ada + "/consents").text("/items/1/how"))
                .as("what was said before stays on record")
                .isEqualTo("by telephone");
    }

    @Test
    void an_interest_holds_until_the_customer_objects() {
        String ada = ada();
        assertThat(may(ada, feedback)).isTrue();

        limit(ada, Map.of("kind", "objection", "purpose", feedback, "reason", "no surveys, please"));

        assertThat(may(ada, feedback)).isFalse();
        say(ada, news, true);
        assertThat(may(ada, news)).as("the objection was to one purpose").isTrue();
    }

    @Test
    void a_restriction_stops_everything_until_it_is_lifted() {
        String ada = ada();
        say(ada, news, true);

        String restriction = limit(ada, Map.of("kind", "restriction", "reason", "disputes the meter's reading"));
        assertThat(may(ada, news)).isFalse();
        assertThat(may(ada, feedback)).isFalse();

        done(api.delete("/customers/" + ada + "/limits/" + restriction));
        assertThat(may(ada, news)).isTrue();
    }

    @Test
    void what_is_not_a_purpose_permits_nothing() {
        String ada = ada();
        assertThat(may(ada, "anything-" + key)).isFalse();

        done(api.patch("/purposes/" + feedback, Map.of("retired", true)));
        assertThat(may(ada, feedback)).as("asked no more").isFalse();
        assertThat(api.post(
                                "/customers/" + ada + "/consents",
                                Map.of("purpose", feedback, "given", true, "how", "by letter"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_consent_names_the_words_in_which_it_was_asked() {
        String ada = ada();
        say(ada, news, true);
        done(api.patch("/purposes/" + news, Map.of("texts", Map.of("en", "We may write and ring."))));
        say(ada, news, true);

        var said = api.get("/customers/" + ada + "/consents");
        assertThat(said.json().at("/items/0/version").asInt()).isEqualTo(2);
        assertThat(said.json().at("/items/1/version").asInt()).isEqualTo(1);
        assertThat(api.patch("/purposes/" + news, Map.of("texts", Map.of("en", "We may write and ring.")))
                        .json()
                        .at("/version")
                        .asInt())
                .as("the same words are no new version")
                .isEqualTo(2);
    }

    @Test
    void the_word_of_a_merged_record_counts_and_leaves_with_it() {
        String ada = ada();
        String twin = customer("A. Whitlock " + key, address("a"));
        say(ada, news, true);
        limit(twin, Map.of("kind", "objection", "reason", "wrote so"));

        done(api.post("/customers/" + twin + "/merges", Map.of("into", ada)));
        assertThat(may(ada, news)).isFalse();
        assertThat(may(twin, news))
                .as("whichever of the records is asked about")
                .isFalse();

        done(api.delete("/customers/" + twin + "/merges"));
        assertThat(may(ada, news)).isTrue();
        assertThat(may(twin, feedback)).isFalse();
    }

    @Test
    void what_is_missing_is_said_where_it_is_missing() {
        String ada = ada();
        var refused = api.post("/customers/" + ada + "/consents", Map.of("purpose", news));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("/given", "/how");

        signIn();
        browser.get("/customers/" + ada);
        var page = browser.post("/customers/" + ada + "/limits", Map.of("kind", "objection", "reason", ""));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#consent .error").text()).isNotEmpty();
    }

    private boolean may(String customer, String purpose) {
        return permission.mayContact(new CustomerId(UUID.fromString(customer)), purpose);
    }

    private void say(String customer, String purpose, boolean given) {
        done(api.post(
                "/customers/" + customer + "/consents",
                Map.of("purpose", purpose, "given", given, "how", "by telephone")));
    }

    private String limit(String customer, Map<String, ?> limit) {
        return done(api.post("/customers/" + customer + "/limits", limit)).text("/id");
    }
}
