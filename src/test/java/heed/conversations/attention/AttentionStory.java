package heed.conversations.attention;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Api;
import heed.Browser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two queues, colleagues who answer one of them, and a letter: for tests of what colleagues are told. */
final class AttentionStory {

    static final String PASSWORD = "who keeps watch sleeps in turns";

    final String key = UUID.randomUUID().toString().substring(0, 8);
    final String queue = "a" + key;
    final String otherQueue = "b" + key;

    private final Api api;
    private final String address;

    AttentionStory(Api api, String address) {
        this.api = api;
        this.address = address;
        for (String each : List.of(queue, otherQueue)) {
            made("/queues", Map.of("key", each, "name", "Queue " + each));
            made("/teams", Map.of("key", each, "name", "Team " + each, "queues", List.of(each)));
        }
    }

    /** A colleague, with a browser that is signed in. */
    record Colleague(String id, String name, String email, Browser browser) {

        /** The sentences of the list. */
        List<String> told(String filter) {
            return new ArrayList<>(browser.get("/notices?filter=" + filter)
                    .page()
                    .select(".notice-list > li > div > :first-child")
                    .eachText());
        }
    }

    Colleague answers(String name, String language, String team) {
        String email = UUID.randomUUID().toString().substring(0, 8) + "@larkfield.example";
        var body = new HashMap<String, Object>(Map.of("name", name, "email", email, "password", PASSWORD));
        body.put("language", language);
        body.put("teams", List.of(Map.of("team", team, "role", "agent")));
        String id = made("/staff", body).text("/id");
        var browser = new Browser(address);
        browser.signIn(email, PASSWORD);
        return new Colleague(id, name, email, browser);
    }

    record Letter(String id, String page) {}

    Letter letter(String subject) {
        Answer begun = made(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "queue",
                        queue,
                        "subject",
                        subject,
                        "customer",
                        Map.of("email", "ada." + key + "@example.org", "name", "Ada Whitlock"),
                        "text",
                        "Is it safe?"));
        return new Letter(begun.text("/id"), begun.text("/url"));
    }

    void customerWrites(Letter letter, String text) {
        made("/conversations/" + letter.id() + "/entries", Map.of("kind", "customer-message", "text", text));
    }

    Answer note(Colleague by, Letter letter, String words) {
        by.browser().get(letter.page());
        return by.browser().post(letter.page() + "/entries", Map.of("kind", "note", "words", words));
    }

    Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }
}
