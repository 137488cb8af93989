package heed.conversations.attention;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.conversations.attention.AttentionStory.Colleague;
import heed.conversations.attention.AttentionStory.Letter;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Breda lets Mina watch, who hears of it; Tom of another queue cannot. */
class LettingWatchTest extends HeedTest {

    @SuppressWarnings("NullAway.Init") // before each test
    private AttentionStory story;

    @SuppressWarnings("NullAway.Init")
    private Colleague breda;

    @SuppressWarnings("NullAway.Init")
    private Colleague mina;

    @SuppressWarnings("NullAway.Init")
    private Letter letter;

    @BeforeEach
    void a_letter_for_breda() {
        story = new AttentionStory(api, address());
        breda = story.answers("Breda Kos " + story.key, "en", story.queue);
        mina = story.answers("Mina Okafor " + story.key, "en", story.queue);
        letter = story.letter("Brown water");
    }

    @Test
    void a_colleague_who_is_let_watch_is_told_once_and_hears_what_happens_then() {
        Answer added = breda.browser().post(letter.page() + "/watchers", Map.of("watcher", mina.name()));
        assertThat(added.page().select("#attention").text()).contains("Watching: " + mina.name());
        assertThat(mina.told("watched"))
                .containsExactly(breda.name() + " wants you to watch “Brown water” ("
                        + added.page().select("main .number").text().replace("No. ", "#")
                        + "). You are told what happens there.");
        breda.browser().post(letter.page() + "/watchers", Map.of("watcher", mina.email()));
        assertThat(mina.told("watched")).hasSize(1);

        story.customerWrites(letter, "It is brown again.");
        assertThat(mina.told("watched")).hasSize(2);

        Answer spared = breda.browser().post(letter.page() + "/watchers/" + mina.id() + "/removal", Map.of());
        assertThat(spared.page().select("#attention").text()).contains("Nobody watches");
        story.customerWrites(letter, "And again.");
        assertThat(mina.told("watched")).hasSize(2);

        Answer undone = breda.browser().post(spared.page().select(".toast form").attr("action"), Map.of());
        assertThat(undone.page().select("#attention").text()).contains("Watching: " + mina.name());
    }

    @Test
    void whoever_may_not_read_the_queue_cannot_watch_and_the_page_says_why() {
        Colleague tom = story.answers("Tom Hale " + story.key, "en", story.otherQueue);

        Answer refused = breda.browser().post(letter.page() + "/watchers", Map.of("watcher", tom.name()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("main").text()).contains(tom.name() + " may not read this queue");
        assertThat(refused.page().select("input[name=watcher]").val()).isEqualTo(tom.name());
        assertThat(tom.told("watched")).isEmpty();

        Answer inApi = api.put("/conversations/" + letter.id() + "/watchers/" + tom.id(), "");
        assertThat(inApi.status()).isEqualTo(400);
        assertThat(inApi.text("/errors/0/pointer")).isEqualTo("/watcher");
        assertThat(tom.browser()
                        .post(letter.page() + "/watchers", Map.of("watcher", tom.name()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobody_and_one_of_two_are_asked_for_again() {
        story.answers(mina.name(), "en", story.queue);

        assertThat(breda.browser()
                        .post(letter.page() + "/watchers", Map.of("watcher", mina.name()))
                        .page()
                        .select("main")
                        .text())
                .contains("More than one colleague is called " + mina.name());
        assertThat(breda.browser()
                        .post(letter.page() + "/watchers", Map.of("watcher", "Nobody"))
                        .page()
                        .select("main")
                        .text())
                .contains("Nobody who works here is called so");
        assertThat(breda.browser()
                        .get(letter.page() + "/watchers/suggestions?watcher=Mina+Okafor+" + story.key)
                        .page()
                        .select("option")
                        .eachAttr("value"))
                .contains(mina.email())
                .hasSize(2);
    }

    @Test
    void the_api_adds_and_removes_a_watcher() {
        String watcher = "/conversations/" + letter.id() + "/watchers/" + mina.id();
        assertThat(api.put(watcher, "").status()).isEqualTo(204);
        assertThat(api.get("/conversations/" + letter.id() + "/watchers").text("/items/0/name"))
                .isEqualTo(mina.name());
        assertThat(api.delete(watcher).status()).isEqualTo(204);
        assertThat(api.delete(watcher).status()).isEqualTo(404);
        assertThat(api.put("/conversations/" + letter.id() + "/watchers/01a201e0-0000-7000-8000-000000000000", "")
                        .status())
                .isEqualTo(404);
    }
}
