package heed.conversations.history;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.conversations.AuthorKind;
import heed.conversations.EntryId;
import heed.conversations.EntryKind;
import heed.conversations.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadingHistoryTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void what_a_decision_does_not_say_the_one_before_it_does() {
        List<Happening> happenings = Happening.of(List.of(
                decided("priority", "high"),
                decided("status", "resolved"),
                decided("priority", "urgent"),
                decided("status", "open", "closed"),
                decided("assigned", "Mina", "")));

        assertThat(happenings)
                .extracting(each -> each.before() + ">" + each.after())
                .containsExactly(">high", ">resolved", "high>urgent", "resolved>open", ">Mina");
    }

    private static TimelineEntry decided(String event, String... facts) {
        return new TimelineEntry(
                new EntryId(UUID.randomUUID()),
                EntryKind.EVENT,
                AuthorKind.PERSON,
                null,
                "Breda",
                Instant.EPOCH,
                "",
                "",
                event,
                List.of(facts),
                List.of());
    }

    @Test
    void everything_is_told_with_who_and_when_and_what_was_before() {
        String id = open();
        api.patch("/conversations/" + id, Map.of("priority", "urgent", "status", "waiting-customer"));
        api.post("/conversations/" + id + "/entries", Map.of("kind", "note", "text", "Ask the laboratory"));

        Answer all = api.get("/conversations/" + id + "/history");
        assertThat(all.json().at("/items")).hasSize(4);
        assertThat(all.json().at("/items").findValuesAsString("before")).contains("normal", "open");
        assertThat(all.json().at("/items").findValuesAsString("after")).contains("urgent", "waiting-customer");
        assertThat(all.text("/items/0/by/name")).isEqualTo("Ada " + key);
        assertThat(api.get("/conversations/" + id + "/history?only=decisions")
                        .json()
                        .at("/items"))
                .hasSize(2);
        assertThat(api.get("/conversations/" + id + "/history?only=notes").text("/items/0/kind"))
                .isEqualTo("note");
        assertThat(api.get("/conversations/" + id + "/history?only=gossip").body())
                .contains("\"/only\"");
        Answer first = api.get("/conversations/" + id + "/history?limit=3");
        Answer rest = api.get("/conversations/" + id + "/history?limit=3&cursor=" + first.text("/next"));
        assertThat(first.json().at("/items")).hasSize(3);
        assertThat(rest.json().at("/items")).hasSize(1);
        assertThat(rest.json().at("/next").isNull()).isTrue();
    }

    @Test
    void the_page_names_before_and_after_in_the_readers_words_and_is_narrowed() {
        String id = open();
        String url = api.get("/conversations/" + id).text("/url");
        api.patch("/conversations/" + id, Map.of("priority", "urgent"));
        signIn();

        Answer page = browser.get(url + "/history");
        assertThat(page.page().select("tbody tr")).hasSize(2);
        assertThat(page.page().select("tbody tr:last-child td").eachText()).endsWith("Normal", "Urgent");
        assertThat(browser.get(url + "/history?only=notes")
                        .page()
                        .select(".empty")
                        .text())
                .contains("Everything");
        assertThat(browser.get(url + "/history?by=Ada+" + key).page().select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void paper_has_what_was_said_and_notes_only_when_asked_for() {
        String id = open();
        String url = api.get("/conversations/" + id).text("/url");
        api.post("/conversations/" + id + "/entries", Map.of("kind", "note", "text", "Ask the laboratory"));
        api.post("/conversations/" + id + "/entries", Map.of("kind", "reply", "text", "We flush **at noon**."));
        signIn();

        Answer paper = browser.get(url + "/print");
        assertThat(paper.page().select("article")).hasSize(2);
        assertThat(paper.page().select("article strong").text()).isEqualTo("at noon");
        assertThat(paper.body()).contains("Brown water " + key).doesNotContain("laboratory");
        Answer all = browser.get(paper.page().select("a[href*=notes]").attr("href"));
        assertThat(all.page().select("article")).hasSize(3);
        assertThat(all.page().select("article .mark")).hasSize(1);
    }

    private String open() {
        return api.post(
                        "/conversations",
                        Map.of(
                                "channel",
                                "web",
                                "subject",
                                "Brown water " + key,
                                "customer",
                                Map.of("email", "ada." + key + "@example.org", "name", "Ada " + key),
                                "text",
                                "It is brown."))
                .text("/id");
    }
}
