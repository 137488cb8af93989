package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S31: who may not read what colleagues note, learns nothing of it. */
class HiddenNotesTest extends HeedTest {

    private static final String PASSPHRASE = "nine kingfishers by the lock";

    private final String some = UUID.randomUUID().toString().substring(0, 8);
    private final String secret = "kestrel" + some;
    private Answer opened;

    @BeforeEach
    void aConversationWithANote() {
        assertThat(api.post("/queues", Map.of("key", some, "name", some)).status())
                .isEqualTo(201);
        assertThat(api.post("/teams", Map.of("key", some, "name", some, "queues", List.of(some)))
                        .status())
                .isEqualTo(201);
        opened = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Brown water " + some,
                        "queue",
                        some,
                        "customer",
                        Map.of("email", some + "@mill-lane.example"),
                        "text",
                        "It is brown."));
        assertThat(add("note", "Is he that " + secret + "?").status()).isEqualTo(201);
    }

    @Test
    void S31_a_note_is_neither_on_the_page_nor_in_the_list_nor_found() {
        Browser outsider = signedIn("conversations:read", "conversations:reply");

        assertThat(outsider.get(opened.text("/url")).body())
                .contains("It is brown.")
                .doesNotContain(secret);
        assertThat(outsider.get("/inbox?view=all").body()).contains(some).doesNotContain(secret);
        assertThat(outsider.get("/inbox?view=all&q=" + secret).page().select("#inbox .subject, .conversation-row"))
                .isEmpty();
        assertThat(outsider.get("/inbox?view=all&q=brown").body()).contains("Brown water " + some);
    }

    @Test
    void S29_a_note_that_one_may_not_read_leaves_nothing_out_either() {
        Browser outsider = signedIn("conversations:read", "conversations:reply");

        String rest = "/inbox?view=all&q=queue:" + some + "+-";
        assertThat(outsider.get(rest + secret).body()).contains("Brown water " + some);
        assertThat(outsider.get(rest + "%22that+" + secret + "%22").body()).contains("Brown water " + some);
        assertThat(outsider.get(rest + "brown").body()).doesNotContain("Brown water " + some);
        assertThat(signIn().get(rest + secret).body()).doesNotContain("Brown water " + some);
    }

    @Test
    void S29_a_phrase_of_a_note_is_not_found_by_its_words_said_aloud_in_another_order() {
        add("customer-message", "That " + secret + " valve again.");
        add("note", "Not his valve " + secret + ".");
        Browser outsider = signedIn("conversations:read", "conversations:reply");

        assertThat(outsider.get("/inbox?view=all&q=%22valve+" + secret + "%22").body())
                .doesNotContain("Brown water " + some);
        assertThat(signIn().get("/inbox?view=all&q=%22valve+" + secret + "%22").body())
                .contains("Brown water " + some);
    }

    @Test
    void who_may_read_notes_finds_them() {
        Browser colleague = signedIn("conversations:read", "notes:read");

        assertThat(colleague.get(opened.text("/url")).body()).contains(secret);
        assertThat(colleague.get("/inbox?view=all&q=" + secret).body()).contains("Brown water " + some);
    }

    @Test
    void S31_the_API_leaves_notes_out_for_a_token_without_the_scope() {
        String token = api.post("/tokens", Map.of("name", "wall", "scopes", List.of("conversations:read")))
                .text("/token");
        String path = "/conversations/" + opened.text("/id");

        for (String each : List.of(path, path + "/entries", "/conversations?q=queue:" + some)) {
            Answer told = api.as(token).get(each);
            assertThat(told.status()).isEqualTo(200);
            assertThat(told.body()).doesNotContain(secret);
            assertThat(api.get(each).body()).contains(secret);
        }
        assertThat(api.as(token)
                        .get("/conversations?q=" + secret)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void a_role_that_only_notes_sends_nothing_to_the_customer() {
        Browser adviser = signedIn("conversations:read", "notes:read", "notes:write");
        String url = opened.text("/url");

        Answer page = adviser.get(url);
        assertThat(page.page().select("input[name=kind][value=note]")).hasSize(1);
        assertThat(page.page().select("input[name=kind][value=reply]")).isEmpty();
        assertThat(adviser.post(url + "/entries", Map.of("kind", "note", "words", "Ask the lab."))
                        .status())
                .isEqualTo(200);
        assertThat(adviser.post(url + "/entries", Map.of("kind", "reply", "words", "Ask the lab."))
                        .status())
                .isEqualTo(403);
        assertThat(adviser.post(url + "/handling", Map.of("status", "resolved")).status())
                .isEqualTo(403);
        assertThat(adviser.get("/conversations/new").status()).isEqualTo(403);
    }

    private Answer add(String kind, String text) {
        return api.post("/conversations/" + opened.text("/id") + "/entries", Map.of("kind", kind, "text", text));
    }

    private Browser signedIn(String... rights) {
        String email = some + "@roles.example";
        api.post("/roles", Map.of("key", some, "name", some, "kind", "team", "rights", List.of(rights)));
        Answer added = api.post(
                "/staff",
                Map.of(
                        "name",
                        "Tom Reyes",
                        "email",
                        email,
                        "password",
                        PASSPHRASE,
                        "teams",
                        List.of(Map.of("team", some, "role", some))));
        assertThat(added.status()).isEqualTo(201);
        var person = new Browser(address());
        person.signIn(email, PASSPHRASE);
        return person;
    }
}
