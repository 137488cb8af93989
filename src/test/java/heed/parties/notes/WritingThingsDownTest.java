package heed.parties.notes;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.parties.CustomersStory;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WritingThingsDownTest extends CustomersStory {

    @Test
    void words_belong_to_their_author_and_pinning_to_everybody() {
        String ada = customer("Ada " + key, address("ada"));
        signIn();
        browser.get("/customers/" + ada);
        browser.post("/customers/" + ada + "/notes", Map.of("text", "Rings before nine."));
        String note = "/customers/" + ada + "/notes/"
                + api.get("/customers/" + ada + "/notes").text("/items/0/id");

        assertThat(agentOf("support")
                        .patch(note, Map.of("text", "Rings never."))
                        .status())
                .isEqualTo(409);
        Answer pinned = agentOf("support").patch(note, Map.of("pinned", true));
        assertThat(pinned.status()).as(pinned.body()).isEqualTo(200);

        browser.get("/customers/" + ada);
        browser.post(note, Map.of("text", "Rings before eight."));
        Answer changed = api.get("/customers/" + ada + "/notes");
        assertThat(changed.text("/items/0/text")).isEqualTo("Rings before eight.");
        assertThat(changed.json().at("/items/0/editedAt").isNull()).isFalse();
        assertThat(changed.json().at("/items/0/pinned").asBoolean()).isTrue();

        String url = writes(address("ada"), "Hello", "support").text("/url");
        assertThat(browser.get(url).page().select("#known-about").text()).contains("Rings before eight.");
    }

    @Test
    void a_stale_note_is_refused() {
        String ada = customer("Ada " + key);
        Answer written = done(api.post("/customers/" + ada + "/notes", Map.of("text", "One")));
        String note = "/customers/" + ada + "/notes/" + written.text("/id");
        done(api.patch(note, Map.of("pinned", true)));

        assertThat(api.patch(note, Map.of("pinned", false), Map.of("If-Match", written.header("ETag")))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void a_fact_says_where_it_comes_from_and_is_replaced_by_a_newer_one() {
        String ada = customer("Ada " + key);
        String meter = "/customers/" + ada + "/facts/meter";
        assertThat(api.put(meter, Map.of("value", "LW-1")).text("/errors/0/pointer"))
                .isEqualTo("/source");

        done(api.put(meter, Map.of("value", "LW-1", "source", "the contract", "knownOn", "2024-03-01")));
        done(api.put(meter, Map.of("value", "LW-2", "source", "our engineer")));
        Answer facts = api.get("/customers/" + ada + "/facts");
        assertThat(facts.json().at("/items").size()).isEqualTo(1);
        assertThat(facts.text("/items/0/value")).isEqualTo("LW-2");

        done(api.delete(meter));
        assertThat(api.delete(meter).status()).isEqualTo(404);
    }

    @Test
    void what_was_typed_stays_typed() {
        String ada = customer("Ada " + key);
        signIn();
        browser.get("/customers/" + ada);
        Answer page =
                browser.post("/customers/" + ada + "/facts", Map.of("name", "meter", "value", "LW-9", "source", ""));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#fact-value").val()).isEqualTo("LW-9");
        assertThat(page.page().select("#facts .error")).isNotEmpty();
    }
}
