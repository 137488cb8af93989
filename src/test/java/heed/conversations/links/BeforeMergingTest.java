package heed.conversations.links;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Agents;
import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Before two conversations become one, somebody sees which are meant and what would come together. */
class BeforeMergingTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String ada = "ada." + key + "@example.org";

    private record Case(String id, String number, String url) {}

    @Test
    void the_customers_other_open_conversations_and_those_of_the_same_subject_are_suggested() {
        Case one = open("Brown water " + key, ada, "support");
        Case twice = open("Re: BROWN water " + key, ada, "support");
        Case meter = open("Meter " + key, ada, "support");
        Case neighbour = open("Fwd: Re: Brown water " + key, "bert." + key + "@example.org", "support");
        Case done = open("Brown water " + key, ada, "support");
        api.patch("/conversations/" + done.id, Map.of("status", "resolved"));
        open("Something else", "carl." + key + "@example.org", "support");

        Answer suggested = api.get("/conversations/" + one.id + "/merges/suggestions");
        assertThat(suggested.json().at("/items").findValuesAsString("id"))
                .startsWith(twice.id)
                .containsExactlyInAnyOrder(twice.id, meter.id, neighbour.id);
        assertThat(suggested.text("/items/0/sameCustomer") + suggested.text("/items/0/sameSubject"))
                .isEqualTo("truetrue");

        signIn();
        String page = browser.get(one.url + "/merges/new").page().select("main").text();
        assertThat(page)
                .contains("same customer and subject", "Meter " + key + " No. " + meter.number + ", same customer");
    }

    @Test
    void the_page_finds_by_words_or_number_and_shows_what_comes_together_before_anything_is_done() {
        Case leaving = open("Tap drips " + key, ada, "support");
        Case staying = open("Leak in the cellar " + key, "bert." + key + "@example.org", "support");
        api.post("/conversations/" + leaving.id + "/entries", Map.of("kind", "note", "text", "Same street."));
        api.post("/conversations/" + leaving.id + "/entries", Map.of("kind", "customer-message", "text", "Hello?"));
        signIn();

        Answer found = browser.get(leaving.url + "/merges/new?words=cellar+" + key);
        String preview = found.page().select("tbody a.button").attr("href");
        Answer shown = browser.get(preview);
        assertThat(shown.page().select("section").text())
                .contains(
                        "No. " + leaving.number + " is read in the other", "2 messages, 1 note", "1 message, no notes");
        assertThat(shown.page().select("main p").text())
                .contains("No. " + staying.number + " then has 3 messages, 1 note");
        assertThat(shown.page().select("[role=alert]").text()).contains("two customers");
        assertThat(browser.get(leaving.url + "/merges/new?words=%23" + staying.number)
                        .page()
                        .select("form[action$=merges] input[name=into]")
                        .val())
                .isEqualTo(staying.number);
        assertThat(merged(leaving)).isFalse();

        Answer merged = browser.post(
                shown.page().select("form[action$=merges]").attr("action"),
                Map.of("into", shown.page().select("input[name=into]").val()));
        assertThat(merged.page().select("h1").text()).isEqualTo("Leak in the cellar " + key);
        assertThat(merged(leaving)).isTrue();
        Answer again = browser.get(preview);
        assertThat(again.page().select("[role=alert]").text()).contains("merged already");
        assertThat(again.page().select("form[action$=merges]")).isEmpty();
        assertThat(api.get("/conversations/" + leaving.id + "/merges/" + staying.id + "/preview")
                        .text("/possible"))
                .isEqualTo("false");
    }

    @Test
    void the_api_names_who_spoke_and_which_stays() {
        Case leaving = open("One " + key, ada, "support");
        Case staying = open("Two " + key, ada, "support");

        Answer preview = api.get("/conversations/" + leaving.id + "/merges/" + staying.id + "/preview");
        assertThat(preview.text("/staying/number")).isEqualTo(staying.number);
        assertThat(preview.text("/leaving/people/0")).isEqualTo("Ada " + key);
        assertThat(preview.text("/twoCustomers")).isEqualTo("false");
    }

    @Test
    void what_one_may_not_read_is_neither_suggested_nor_found_nor_previewed() {
        for (String queue : List.of("a" + key, "b" + key)) {
            api.post("/queues", Map.of("key", queue, "name", "Queue " + queue));
            api.post("/teams", Map.of("key", queue, "name", "Team " + queue, "queues", List.of(queue)));
        }
        Case mine = open("Board matter " + key, ada, "a" + key);
        Case secret = open("Board matter " + key, ada, "b" + key);
        Browser breda = Agents.signedIn(api, address(), "Breda Kos", "breda." + key, "a" + key);

        assertThat(breda.get(mine.url + "/merges/new").page().select("tbody")).isEmpty();
        assertThat(breda.get(mine.url + "/merges/new?words=Board+" + key).body())
                .doesNotContain(secret.url + "\"");
        Answer guessed = breda.get(mine.url + "/merges/new?into=" + secret.number);
        assertThat(guessed.status()).isEqualTo(422);
        assertThat(guessed.page().select("input[name=words]").val()).isEqualTo(secret.number);
        assertThat(guessed.body()).contains("no such conversation").doesNotContain("No. " + secret.number);
        assertThat(breda.get(secret.url + "/merges/new").status()).isEqualTo(404);
    }

    private boolean merged(Case of) {
        return !api.get("/conversations/" + of.id).text("/mergedInto").isEmpty();
    }

    private Case open(String subject, String email, String queue) {
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "queue",
                        queue,
                        "subject",
                        subject,
                        "text",
                        "Is it safe?",
                        "customer",
                        Map.of("email", email, "name", "Ada " + key)));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return new Case(begun.text("/id"), begun.text("/number"), begun.text("/url"));
    }
}
